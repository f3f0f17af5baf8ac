// The window for the room: pictures alone. It follows the window with the notes; without one it leads itself.

const talk = document.body.dataset.talk;
const pictures = [...document.querySelectorAll("img")];
const steps = pictures.map((picture) => ({ slide: Number(picture.dataset.slide) }));
const leader = window.opener;
let at = 0;
let blank = false;

function show() {
  pictures.forEach((picture, n) => (picture.hidden = blank || n !== at));
}

function tell(message) {
  if (!leader || leader.closed) return false;
  leader.postMessage({ talk, ...message }, "*");
  return true;
}

function act(key) {
  if (key.act === "full") return fillScreen();
  if (tell({ key }) || key.act === "typed" || LOOKS.has(key.act)) return;
  if (key.act === "blank") blank = !blank;
  else if (blank) blank = false;
  else at = placeAfter(key, at, steps);
  show();
}

addEventListener("message", ({ source, data }) => {
  if (source !== leader || data?.talk !== talk || !steps[data.at]) return;
  at = data.at;
  blank = data.blank === true;
  show();
});
addEventListener("keydown", (event) => {
  const key = heard(event);
  if (!key) return;
  event.preventDefault();
  stayAwake();
  act(key);
});
addEventListener("dblclick", fillScreen);

document.documentElement.classList.add("shows");
show();
// A window with notes says itself that the day has passed, to the person who leads.
const here = () => {
  const isLed = tell({ here: true, full: document.fullscreenElement !== null });
  document.getElementById("expired").hidden = isLed || !isExpired();
};
document.addEventListener("fullscreenchange", here);
setInterval(here, 1000);
here();
