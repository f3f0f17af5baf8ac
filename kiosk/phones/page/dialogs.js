// What covers the page: the lists of slides and of languages, and the card for disclosures.

export function fill(list, slides) {
  rows(list, slides, (row, button) => {
    button.dataset.slide = row.ref;
    const number = part("n", row.number);
    number.classList.add(`field-${row.field || "ink"}`);
    button.append(number, part("t", row.title));
    button.setAttribute("aria-label", `${row.number}. ${row.title}`);
  });
}

export function fillLanguages(list, languages) {
  rows(list, languages, (row, button) => {
    button.dataset.language = row.language;
    button.lang = row.language;
    button.dir = row.rtl ? "rtl" : "ltr";
    button.append(part("t", row.name));
  });
}

export function fillCard([title, ...sentences]) {
  document.getElementById("disclosure-title").textContent = title;
  document.getElementById("disclosure-list").replaceChildren(
    ...sentences.map((sentence) => {
      const item = document.createElement("li");
      item.textContent = sentence;
      return item;
    }),
  );
}

// Only the slides whose number or title has the words; letters count without their marks.
export function find(list, typed, nothing) {
  const wanted = plain(typed);
  let found = 0;
  for (const item of list.children) {
    item.hidden = !plain(item.firstChild.getAttribute("aria-label")).includes(wanted);
    found += !item.hidden;
  }
  document.getElementById("nothing").textContent = found ? "" : nothing;
}

export function open(id) {
  const dialog = document.getElementById(id);
  dialog.showModal();
  const current = dialog.querySelector("[aria-current]") ?? dialog.querySelector("button");
  current.focus();
  current.scrollIntoView({ block: "center" });
}

export function close() {
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
}

function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

function rows(list, values, write) {
  list.replaceChildren(
    ...values.map((row) => {
      const button = document.createElement("button");
      if (row.chosen) button.setAttribute("aria-current", "true");
      write(row, button);
      const item = document.createElement("li");
      item.append(button);
      return item;
    }),
  );
}

function part(name, text) {
  const span = document.createElement("span");
  span.className = name;
  span.textContent = text;
  return span;
}
