// Shows the values under the pointer, and by the arrow keys; the page is complete without it.
"use strict";
for (const group of document.querySelectorAll(".lanes")) {
  const data = JSON.parse(group.querySelector("script").textContent);
  const charts = [...group.querySelectorAll(".lane svg")];
  const texts = [...group.querySelectorAll(".readout")];
  const cursors = [...group.querySelectorAll(".cursor")];
  const names = data.emotions;
  const columns = data.lanes[0].length;
  const [first, last] = data.ends;
  let shown = -1;

  const time = (column) => {
    const tenths = Math.round((first + ((column + 0.5) * (last - first)) / columns) * 10);
    const rest = ((tenths % 600) / 10).toFixed(1).padStart(4, "0").replace(".", data.decimal);
    const minutes = Math.floor(tenths / 600) % 60;
    const hours = Math.floor(tenths / 36000);
    return hours ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
  };
  const show = (column) => {
    shown = Math.min(Math.max(column, 0), columns - 1);
    const x = ((shown + 0.5) * data.width) / columns;
    for (const cursor of cursors) {
      cursor.setAttribute("x1", x);
      cursor.setAttribute("x2", x);
      cursor.style.visibility = "visible";
    }
    texts.forEach((text, index) => {
      const values = data.lanes[index][shown];
      const best = values
        ? values
            .map((value, emotion) => [value, names[index][emotion]])
            .sort((one, other) => other[0] - one[0])
            .slice(0, 3)
            .map(([value, name]) => `${name} ${value}${data.percent}`)
        : ["–"];
      text.textContent = [time(shown), ...best].join("\n");
    });
  };
  const hide = () => {
    shown = -1;
    for (const cursor of cursors) cursor.style.visibility = "hidden";
    for (const text of texts) text.textContent = "";
  };
  for (const chart of charts) {
    chart.tabIndex = 0;
    chart.addEventListener("pointermove", (event) => {
      const box = chart.getBoundingClientRect();
      show(Math.floor(((event.clientX - box.left) / box.width) * columns));
    });
    chart.addEventListener("pointerleave", hide);
    chart.addEventListener("blur", hide);
    chart.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (step) {
        event.preventDefault();
        show(shown < 0 ? 0 : shown + step);
      }
    });
  }
}
