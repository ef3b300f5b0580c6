/** A text of a page with the language it is marked with, as a reader or a screen reader gets it. */
export type Wording = { text: string; lang: string };
export type Inspection = { faults: string[]; words: Wording[]; title: string };

/**
 * What a page's HTML alone reveals: title, language, headings, labels, references, and texts that look like keys or
 * stray values. Runs inside a browser (so it uses nothing outside its body), on a loaded page or on a string.
 */
export function inspect(input: { html: string | null; lang: string; dir: string }): Inspection {
  const doc = input.html === null ? document : new DOMParser().parseFromString(input.html, "text/html");
  const faults: string[] = [];
  const all = <E extends Element = Element>(selector: string, within: ParentNode = doc) => [
    ...within.querySelectorAll<E>(selector),
  ];
  const shortly = (element: Element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 140);
  const byIds = (ids: string) => ids.split(/\s+/).map((id) => doc.getElementById(id));

  if (!/\S – Sprosse$/.test(doc.title)) faults.push(`title: "${doc.title}"`);
  const root = doc.documentElement;
  if (root.lang !== input.lang) faults.push(`lang: ${root.lang} instead of ${input.lang}`);
  if (root.dir !== input.dir) faults.push(`dir: ${root.dir} instead of ${input.dir}`);
  const headings = all("h1").filter((heading) => heading.textContent?.trim());
  if (headings.length !== 1) faults.push(`h1: ${headings.length}`);
  if (all("main").length !== 1) faults.push(`main: ${all("main").length}`);

  const ids = all("[id]").map((element) => element.id);
  for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) !== i))) faults.push(`id twice: ${id}`);
  for (const attribute of ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-errormessage"])
    for (const element of all(`[${attribute}]`))
      if (byIds(element.getAttribute(attribute) ?? "").includes(null))
        faults.push(`${attribute} leads nowhere: ${shortly(element)}`);

  /** The accessible name of a control or link. */
  const nameOf = (element: Element): string => {
    const labelled = element.getAttribute("aria-labelledby");
    if (labelled)
      return byIds(labelled)
        .map((part) => part?.textContent ?? "")
        .join(" ")
        .trim();
    const said = element.getAttribute("aria-label")?.trim();
    if (said) return said;
    const pictures = all("img[alt], svg[aria-label], svg title", element).map(
      (picture) => picture.getAttribute("alt") ?? picture.getAttribute("aria-label") ?? picture.textContent ?? "",
    );
    return `${element.textContent ?? ""} ${pictures.join(" ")}`.trim();
  };
  for (const field of all<HTMLInputElement>("input, select, textarea")) {
    if (field.type === "hidden") continue;
    const labels = [...(field.labels ?? [])].map((label) => label.textContent?.trim()).join("");
    if (!labels && !nameOf(field.cloneNode() as Element) && !/^(submit|reset)$/.test(field.type))
      faults.push(`field without a label: ${shortly(field)}`);
  }
  for (const control of all("a[href], button, summary"))
    if (!nameOf(control)) faults.push(`control without a name: ${shortly(control)}`);
  for (const link of all("a")) {
    const href = link.getAttribute("href");
    if (!href || /^javascript:/i.test(href)) faults.push(`link to nothing: ${shortly(link)}`);
    if (href?.startsWith("#") && href.length > 1 && !doc.getElementById(decodeURIComponent(href.slice(1))))
      faults.push(`link to a missing place: ${shortly(link)}`);
  }
  for (const group of all("fieldset"))
    if (!group.querySelector("legend")?.textContent?.trim())
      faults.push(`fieldset without a legend: ${shortly(group)}`);
  for (const picture of all("img:not([alt])")) faults.push(`picture without alt: ${shortly(picture)}`);
  // a search form may be sent again from the same page, with other words
  for (const form of all<HTMLFormElement>('form[method="post" i]:not([role="search"])'))
    if (!form.querySelector("[name=_key]") && !/^\/(auth|language)/.test(form.getAttribute("action") ?? "/auth"))
      faults.push(`form without an idempotency key: ${form.getAttribute("action")}`);

  const words: Wording[] = [{ text: doc.title, lang: root.lang }];
  const add = (text: string | null | undefined, at: Element | null) => {
    const said = text?.replace(/\s+/g, " ").trim();
    if (said) words.push({ text: said, lang: at?.closest("[lang]")?.getAttribute("lang") ?? "" });
  };
  const texts = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (!node.parentElement?.closest("code, pre, script, style, template")) add(node.textContent, node.parentElement);
  for (const attribute of ["aria-label", "title", "alt", "placeholder", "aria-description", "data-confirm"])
    for (const element of all(`[${attribute}]`)) add(element.getAttribute(attribute), element);
  add(doc.querySelector("meta[name=description]")?.getAttribute("content"), root);

  for (const { text } of words) {
    // nothing but "unit.tests" or "job:check.title" is a catalogue key; the other patterns are values that went astray
    const key =
      /^([a-z]+:)?[a-z][A-Za-z0-9]*(\.[A-Za-z0-9_]+)+$/.test(text) && !/\.(org|de|com|csv|xlsx|txt|ics)$/.test(text);
    if (
      key ||
      /^[a-z]+:[a-z][A-Za-z0-9.]+$/.test(text) ||
      /\{\{|\}\}|\bundefined\b|\bNaN\b|\[object |Invalid Date/.test(text)
    )
      faults.push(`no text: "${text.slice(0, 80)}"`);
  }
  return { faults, words, title: doc.title };
}
