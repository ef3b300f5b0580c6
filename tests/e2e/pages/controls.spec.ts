import { axe, sideways } from "../support/axe";
import { expect, test } from "../support/examiner";
import { germanFinder } from "../support/languages";
import { factsIn } from "../support/social";
import { narrow } from "../support/visit";
import { linksIn, newShapes, representatives } from "../support/walk";

/** Each check gets a page with the fault it looks for: a check that can never fail proves nothing. */
const page = (main: string, head = "<title>Seite – Sprosse</title>") =>
  `<!doctype html><html lang="de" dir="ltr"><head>${head}</head><body><main><h1>Seite</h1>${main}</main></body></html>`;

const faults: Record<string, [html: string, fault: RegExp]> = {
  "a page without a name": [page("", "<title>Sprosse</title>"), /^title/],
  "another language": [page("").replace('lang="de"', 'lang="en"'), /^lang/],
  "another direction": [page("").replace('dir="ltr"', 'dir="rtl"'), /^dir/],
  "two main headings": [page("<h1>Noch eine</h1>"), /^h1: 2/],
  "no main heading": [page("").replace(/<h1>.*<\/h1>/, ""), /^h1: 0/],
  "no main part": [page("").replaceAll("main>", "div>"), /^main: 0/],
  "an id twice": [page('<p id="a">x</p><p id="a">y</p>'), /^id twice: a/],
  "a description that is not there": [page('<p aria-describedby="gone">x</p>'), /^aria-describedby leads nowhere/],
  "a field without a label": [page('<input name="email">'), /^field without a label/],
  "a link without a name": [page('<a href="/de"><svg></svg></a>'), /^control without a name/],
  "a link to nothing": [page("<a>weiter</a>"), /^link to nothing/],
  "a link to a missing place": [page('<a href="#gone">weiter</a>'), /^link to a missing place/],
  "a group without a name": [page("<fieldset><p>x</p></fieldset>"), /^fieldset without a legend/],
  "a picture without a text": [page('<img src="/x.png">'), /^picture without alt/],
  "a form that may run twice": [page('<form method="post" action="/x"><button>Los</button></form>'), /^form without/],
  "a raw key": [page("<p>job:check.title</p>"), /^no text: "job:check.title"/],
  "a raw key as a name": [page('<button aria-label="nav.menu">x</button>'), /^no text: "nav.menu"/],
  "a value that is none": [page("<p>undefined Stunden</p>"), /^no text/],
  "a hole in a text": [page("<p>Hallo {{name}}</p>"), /^no text/],
};

for (const [name, [html, fault]] of Object.entries(faults)) {
  test(`the HTML check notices ${name}`, async ({ readHtml }) => {
    expect((await readHtml(html, "de")).faults.filter((found) => fault.test(found))).not.toEqual([]);
  });
}

test("the HTML check accepts a good page", async ({ readHtml }) => {
  const good = page('<label>Name <input name="name"></label><a href="#x" id="x">Hierher, siehe liste.csv</a>');
  expect((await readHtml(good, "de")).faults).toEqual([]);
});

test("German is noticed in an English page, by its words and by its sentences, but not where it is marked", async ({
  readHtml,
}) => {
  const german = germanFinder("en");
  const read = async (main: string) =>
    german((await readHtml(page(main).replace('lang="de"', 'lang="en"').replaceAll("Seite", "Page"), "en")).words);
  expect(await read("<p>Einwilligung speichern</p>")).toHaveLength(1);
  expect(await read('<p lang="de">Einwilligung speichern</p>')).toEqual([]);
  expect(await read("<p>Er kommt mit dem Bus und ist pünktlich.</p>")).toHaveLength(1);
  expect(await read('<p title="Bäckereihelfer/in">Bakery helper</p>')).toHaveLength(1);
  expect(await read("<p>He takes the bus and is on time.</p>")).toEqual([]);
});

const checkedParts: Record<string, [main: string, fault: RegExp]> = {
  "weak contrast": ['<p style="color:#aaa;background:#fff">kaum zu lesen</p>', /color-contrast/],
  "a jump in the headings": ["<h4>zu tief</h4>", /heading-order/],
  "a small target": [
    '<a href="/a" style="font-size:8px;display:block;line-height:8px">a</a><a href="/b" style="font-size:8px;display:block;line-height:8px">b</a>',
    /target-size/,
  ],
  "a role that is none": ['<div role="knopf">x</div>', /aria-roles/],
};
for (const [name, [main, fault]] of Object.entries(checkedParts)) {
  test(`axe notices ${name}`, async ({ desk }) => {
    await desk.page.goto("about:blank");
    await desk.page.setContent(page(main));
    expect((await axe(desk.page)).filter((found) => fault.test(found))).not.toEqual([]);
  });
}

test("dark text on a dark background is noticed even when it appears only at night", async ({ desk }) => {
  const night = "<style>@media (prefers-color-scheme: dark) { body { background: #111; } p { color: #222; } }</style>";
  await desk.page.goto("about:blank");
  await desk.page.emulateMedia({ colorScheme: "light" });
  await desk.page.setContent(page("<p>am Tag lesbar</p>", `<title>Seite – Sprosse</title>${night}`));
  expect(await axe(desk.page, ["color-contrast"])).toEqual([]);
  await desk.page.emulateMedia({ colorScheme: "dark" });
  expect(await axe(desk.page, ["color-contrast"])).not.toEqual([]);
});

test("a page that is too wide is noticed in both directions, a table that scrolls in its own frame is not", async ({
  desk,
}) => {
  await desk.page.setViewportSize(narrow);
  const wide = '<div style="width:500px;height:10px;background:red"></div>';
  for (const dir of ["ltr", "rtl"]) {
    await desk.page.setContent(page(wide).replace('dir="ltr"', `dir="${dir}"`));
    expect(await sideways(desk.page), dir).not.toEqual([]);
    await desk.page.setContent(page(`<div style="overflow:auto">${wide}</div>`).replace('dir="ltr"', `dir="${dir}"`));
    expect(await sideways(desk.page), dir).toEqual([]);
  }
});

test("complaints of the browser are noticed: an error, a refused style", async ({ desk, baseURL }) => {
  desk.complaints();
  await desk.page.goto(`${baseURL}/de`);
  expect(desk.complaints()).toEqual([]);
  await desk.page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.planted = 1";
    document.head.append(script);
  });
  expect(desk.complaints().join()).toMatch(/Content Security Policy/);
  await desk.page.evaluate(() => setTimeout(() => Promise.reject(new Error("planted")), 0));
  await expect.poll(() => desk.complaints().join()).toMatch(/planted/);
});

test("a social fact is found as a whole word, not inside another", () => {
  const facts = [{ kind: "given name", value: "Ali" }];
  expect(factsIn("<p>Ali kommt</p>", facts)).toEqual(facts);
  expect(factsIn('<a title="für Ali">x</a>', facts)).toEqual(facts);
  expect(factsIn("<p>Alina, Qualität</p>", facts)).toEqual([]);
});

test("the walk reads links, and takes a second page of a kind only if it shows something new", () => {
  expect(
    linksIn('<a class="x" href="/a?b=1&amp;c=2#d">x</a><a href="#e">y</a><a href="https://example.org">z</a>'),
  ).toEqual(["/a?b=1&c=2"]);
  const seen = (address: string, html: string) => ({ pattern: "/x/:id", address, html });
  const alike = seen("/x/2", '<p class="a"></p>');
  const other = seen("/x/3", '<ul class="b"></ul><li class="c"></li><a class="d"></a><b class="e"></b>');
  const three = () => 3;
  const chosen = representatives([seen("/x/1", '<p class="a"></p>'), alike, other], three);
  expect(chosen.map(({ address }) => address)).toEqual(["/x/3"]);
  const bare = representatives(
    [other, alike, seen("/x/4", '<i class="f"></i><i class="g"></i><i class="h"></i><i class="i"></i>')],
    three,
  );
  expect(bare.map(({ address }) => address)).toEqual(["/x/3", "/x/4"]);
  // of another kind, but made of what the first one has
  const twin = { ...seen("/y", '<ul class="b"></ul><li class="c"></li>'), pattern: "/y" };
  expect([...newShapes([twin, other, alike])]).toEqual(["/x/3"]);
});
