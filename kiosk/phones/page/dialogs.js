// What covers the page: the lists of slides and of languages, the card for disclosures, and words and notes for an interpreter.

export function fill(list, slides) {
  rows(list, slides, (row, button) => {
    button.dataset.slide = row.ref;
    const number = part("n", row.number);
    number.classList.add(`field-${row.field || "ink"}`);
    button.append(number, part("t", row.title));
    button.setAttribute("aria-label", `${row.number}. ${row.title}`);
  });
}

// name is "language" or "second"; words tell the second apart for those who listen.
export function fillLanguages(list, languages, name, words) {
  rows(list, languages, (row, button) => {
    button.dataset[name] = row.language;
    button.lang = row.language;
    button.dir = row.rtl ? "rtl" : "ltr";
    button.append(part("t", row.name));
    if (words) button.setAttribute("aria-label", `${words}: ${row.name}`);
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

export function fillWays(place, ways) {
  place.replaceChildren(
    ...ways.map((row) => {
      const button = document.createElement("button");
      button.dataset.speaks = row.speaks;
      button.setAttribute("aria-pressed", String(row.chosen));
      button.append(part("t", row.name));
      return button;
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

// The words of the slide, then its notes, a part for each language.
export function fillSides(place, sides, notes) {
  place.replaceChildren(
    ...sides.map((side) => {
      const article = document.createElement("article");
      article.lang = side.language;
      article.dir = side.rtl ? "rtl" : "ltr";
      const title = document.createElement("h3");
      title.textContent = side.headline;
      article.append(part("soft", side.name), title);
      write(article, side.lines);
      article.append(part("soft", notes));
      write(article, side.notes);
      return article;
    }),
  );
  place.scrollTop = 0;
}

// Paragraphs and items; any other kind is a line.
export function write(place, lines) {
  let list = null;
  for (const { kind, text } of lines) {
    if (kind !== "item") list = null;
    else if (!list) place.append((list = document.createElement("ul")));
    const line = document.createElement(kind === "item" ? "li" : "p");
    line.textContent = text;
    (list ?? place).append(line);
  }
}

export function open(id) {
  close();
  const dialog = document.getElementById(id);
  dialog.showModal();
  const current = dialog.querySelector("[aria-current]") ?? dialog.querySelector("button");
  current.focus();
  current.scrollIntoView({ block: "center" });
}

export function close() {
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
}

// A phone that looks on has nothing to choose, but can read.
export function closeLists() {
  for (const dialog of document.querySelectorAll("dialog[open]:not(#interpreter)")) dialog.close();
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
