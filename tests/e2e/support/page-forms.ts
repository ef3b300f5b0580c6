/** A form as it appears in a page, with the values of its fields. */
export type PageForm = { action: string; fields: { name: string; value: string; kind: string }[] };

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
};
const plain = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** The forms of a page that write, with what a browser would send if nobody changed anything. */
export function formsOf(html: string, address: string): PageForm[] {
  return [...html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/gi)].flatMap(([, tag = "", inside = ""]) =>
    attribute(tag, "method")?.toLowerCase() === "post"
      ? [{ action: attribute(tag, "action") ?? address, fields: fieldsOf(inside) }]
      : [],
  );
}

const fieldTag =
  /<input\b[^>]*>|<textarea\b[^>]*>[\s\S]*?<\/textarea>|<select\b[^>]*>[\s\S]*?<\/select>|<button\b[^>]*>/gi;

function fieldsOf(html: string): PageForm["fields"] {
  const fields: PageForm["fields"] = [];
  for (const [whole] of html.matchAll(fieldTag)) {
    const tag = whole.slice(0, whole.indexOf(">") + 1);
    const name = attribute(tag, "name");
    const element = /^<(\w+)/.exec(tag)?.[1]?.toLowerCase() ?? "";
    // without a type a field takes words
    const kind = attribute(tag, "type")?.toLowerCase() ?? (element === "input" ? "text" : element);
    if (!name || ((kind === "radio" || kind === "checkbox") && !/\schecked/i.test(tag))) continue;
    // only one of the buttons is pressed
    if ((kind === "button" || kind === "submit") && fields.some((field) => field.kind === kind)) continue;
    fields.push({ name, kind, value: heldBy(whole, tag) });
  }
  return fields;
}

function heldBy(whole: string, tag: string): string {
  if (/^<textarea/i.test(tag)) return plain(/>\n?([\s\S]*)<\/textarea>$/i.exec(whole)?.[1] ?? "");
  if (!/^<select/i.test(tag)) return attribute(tag, "value") ?? "";
  const options = [...whole.matchAll(/<option\b[^>]*>/gi)].map(([option]) => option);
  const chosen = options.find((option) => /\sselected/i.test(option)) ?? options[0] ?? "";
  return attribute(chosen, "value") ?? "";
}
