// What a key or a clicker does, the same in both windows and as in the program itself.

const ACTS = {
  PageDown: "next", ArrowRight: "next", ArrowDown: "next", " ": "next",
  PageUp: "previous", ArrowLeft: "previous", ArrowUp: "previous", Backspace: "previous",
  ".": "blank", F5: "blank", Escape: "blank", Home: "first", End: "last", Enter: "jump",
  F4: "clock", "+": "notes_larger", "-": "notes_smaller",
};
const ACTS_WITH_CTRL = { ArrowDown: "notes_down", ArrowUp: "notes_up" };
// Letters by their place: another layout has other letters there.
const ACTS_BY_PLACE = { KeyB: "blank", KeyF: "full", KeyP: "clock" };
// These change the window with the notes alone, and nothing in the room.
const LOOKS = new Set(["clock", "notes_larger", "notes_smaller", "notes_down", "notes_up"]);

let typed = "";

// {act, number}; null if the key has no meaning here. Digits are kept until Enter or another act.
function heard(event) {
  if (event.altKey || event.metaKey) return null;
  if (event.ctrlKey) return ACTS_WITH_CTRL[event.key] ? { act: ACTS_WITH_CTRL[event.key], number: 0 } : null;
  // A button that has the focus is pressed by these, as everywhere.
  if ((event.key === " " || event.key === "Enter") && event.target.closest("button, a, summary")) return null;
  if (/^[0-9]$/.test(event.key)) {
    typed = (typed + event.key).slice(-3);
    return { act: "typed", number: Number(typed) };
  }
  const act = ACTS[event.key] ?? ACTS_BY_PLACE[event.code];
  if (!act) return null;
  const number = typed ? Number(typed) : 0;
  typed = "";
  return { act, number };
}

// Steps are {slide}; the place after an act.
function placeAfter({ act, number }, at, steps) {
  const last = steps.length - 1;
  if (act === "next") return Math.min(at + 1, last);
  if (act === "previous") return Math.max(at - 1, 0);
  if (act === "first") return 0;
  const found = steps.findIndex((step) => step.slide === (act === "last" ? steps[last].slide : number));
  return (act === "jump" || act === "last") && found >= 0 ? found : at;
}

function fillScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen().catch(() => {});
}

// A screen that sleeps ends a talk; where a browser cannot keep it awake, the system's settings have to.
function stayAwake() {
  navigator.wakeLock?.request("screen").catch(() => {});
}
