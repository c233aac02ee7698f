// Marks on a page what led to it: the words of `?h=`, which results of the search hand on.

import { element } from "./search-answers.js";
import "./search/fold.js";

const words = new URLSearchParams(location.search).get("h").slice(0, 400).split(/\s+/).map(toLetters).filter(Boolean);
const content = document.querySelector("#content");
const PASSED_OVER = "script, .breadcrumbs, .visually-hidden, .search-page, [hidden]";

const pattern = words.length
  && new RegExp(words.sort((a, b) => b.length - a.length).map(spread).join("|"), "giu");

/** The places in a text. Where mending would move letters, the text is left alone. */
function* placesIn(node) {
  if (mend(node.data) !== node.data) return;
  for (const { index, 0: found } of node.data.matchAll(pattern)) {
    if (!found) continue;
    const place = document.createRange();
    place.setStart(node, index);
    place.setEnd(node, index + found.length);
    yield place;
  }
}

function findPlaces() {
  const texts = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const places = [];
  while (texts.nextNode())
    if (!texts.currentNode.parentElement.closest(PASSED_OVER)) places.push(...placesIn(texts.currentNode));
  return places;
}

/** Marks the places and returns how to take the marks away. */
function mark(places) {
  if (globalThis.Highlight && CSS.highlights) {
    CSS.highlights.set("looked-for", new Highlight(...places));
    return () => CSS.highlights.delete("looked-for");
  }
  // From the last to the first, so that the places before stay where they are.
  for (const place of places.reverse()) place.surroundContents(element("mark", "mark--looked-for"));
  return () => {
    for (const marked of content.querySelectorAll(".mark--looked-for")) marked.replaceWith(...marked.childNodes);
    content.normalize();
  };
}

/** Says that words are marked, with a button to unmark them. */
function say(count, unmark) {
  const button = element("button", "", "เลิกเน้นคำ");
  button.type = "button";
  const note = element("p", "looked-for no-print", `เน้นคำที่ค้นหาไว้ ${inStyle(count)} แห่งในหน้านี้ `, button);
  button.addEventListener("click", () => {
    unmark();
    note.remove();
    const address = new URL(location.href);
    address.searchParams.delete("h");
    history.replaceState(history.state, "", address);
    content.focus({ preventScroll: true });
  });
  const trail = content.querySelector(".breadcrumbs");
  if (trail) trail.after(note);
  else content.prepend(note);
}

const places = pattern ? findPlaces() : [];
if (places.length) say(places.length, mark(places));
