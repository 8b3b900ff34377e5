from fer_desktop.vision.tracking.search_schedule import (
    IDLE_INTERVAL,
    MAX_INTERVAL,
    TRACKING_INTERVAL,
    SearchSchedule,
)
from fer_desktop.vision.types import UPRIGHT, Pose

LEFT, RIGHT = Pose(-27.0), Pose(27.0)


def _searched(schedule, seconds, known, cost=0.0, rate=30.0):
    found = []
    for index in range(round(seconds * rate)):
        pose = schedule.due(index / rate, known)
        if pose is not None:
            found.append((index / rate, pose))
            schedule.took(cost)
    return found


def test_the_first_frame_is_searched():
    assert SearchSchedule((UPRIGHT,)).due(5.0, known=False) == UPRIGHT


def test_more_often_while_nobody_is_known():
    assert len(_searched(SearchSchedule((UPRIGHT,)), 2.0, known=True)) == round(2.0 / TRACKING_INTERVAL)
    assert len(_searched(SearchSchedule((UPRIGHT,)), 2.0, known=False)) == round(2.0 / IDLE_INTERVAL)


def test_upright_in_every_other_turn_and_all_else_in_between():
    poses = [pose for _, pose in _searched(SearchSchedule((UPRIGHT, LEFT, RIGHT)), 2.0, known=True)]
    assert poses[:6] == [UPRIGHT, LEFT, UPRIGHT, RIGHT, UPRIGHT, LEFT]


def test_a_slow_search_is_followed_by_a_rest_but_not_by_a_long_one():
    at = [at for at, _ in _searched(SearchSchedule((UPRIGHT,)), 3.0, known=False, cost=2.0)]
    assert MAX_INTERVAL - 0.001 <= at[2] - at[1] < MAX_INTERVAL + 0.05


def test_a_time_that_goes_back_is_a_reason_to_search():
    schedule = SearchSchedule((UPRIGHT,))
    schedule.due(10.0, known=True)
    assert schedule.due(2.0, known=True) == UPRIGHT
