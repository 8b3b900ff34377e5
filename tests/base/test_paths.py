import subprocess
import sys

from fer_desktop.base.paths import (
    bundled_models,
    corrections_folder,
    default_model,
    log_folder,
    models_folder,
    recordings_folder,
    resource,
    settings_file,
)


def test_resources_are_found_wherever_the_program_is_installed():
    assert resource("cascades", "haarcascade_frontalface_default.xml").is_file()


def test_the_program_s_own_model_is_a_resource():
    assert default_model() == resource("models", "default")
    assert default_model().parent == bundled_models()
    assert (default_model() / "bundle.json").is_file()


def test_what_belongs_to_the_person_lies_outside_of_the_program():
    own = (models_folder(), corrections_folder())
    for folder in (settings_file().parent, log_folder(), recordings_folder(), *own):
        assert folder.is_absolute()
        assert not folder.is_relative_to(resource())
        assert any("FER Desktop" in part for part in folder.parts)


def test_finding_resources_does_not_load_what_only_the_window_needs():
    program = "import sys, fer_desktop.base.paths; print('platformdirs' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "False"
