"use strict";

// The four messages of Material's own worker, for a search box that was written for it: {type: 0} is answered by
// {type: 1}, and {type: 2, data: query} by {type: 3, data: {items}}, whose texts are HTML with nothing but <mark>.

const MATERIAL_SETUP = 0, MATERIAL_READY = 1, MATERIAL_QUERY = 2, MATERIAL_RESULT = 3;
const MATERIAL_SIZE = 50;

const materialQuestion = ({ data: query }) => ({ query, size: MATERIAL_SIZE, box: true, ofMaterial: true });

function materialAnswer({ items = [] }) {
  const result = (hit, at) => ({ ...hit, title: asHtml(hit.title), text: asHtml(hit.text), score: MATERIAL_SIZE - at, tags: [] });
  return { type: MATERIAL_RESULT, data: { items: items.map((group, at) => group.map((hit) => result(hit, at))) } };
}

const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const asHtml = (pieces) => pieces
  .map((piece) => piece.replace(/[&<>"']/g, (sign) => ESCAPED[sign]))
  .map((piece, at) => (at % 2 ? `<mark>${piece}</mark>` : piece))
  .join("");
