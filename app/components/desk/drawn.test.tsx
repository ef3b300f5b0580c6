import fs from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Icon, type IconName } from "~/components/icon";
import { drawings } from "./drawn";

const css = fs.readFileSync("app/styles/drawings.css", "utf8");
const pathIn = (text: string | undefined): string | undefined => / d=["']([^"']+)["']/.exec(text ?? "")?.[1];
const inCss = (selector: string) => pathIn(css.split(`\n${selector} {`)[1]?.split("}")[0]);
const inIcon = (name: IconName) => pathIn(renderToStaticMarkup(<Icon name={name} />));

describe("a drawing of the style sheet is the icon of its name:", () => {
  const signs: [string, IconName][] = [
    [".call::after", "phone"],
    [".sign-passes", "check"],
    [".sign-bridge", "bridge"],
    [".sign-open", "question"],
    [".sign-blocks", "stop"],
  ];
  test.each([...signs, ...drawings.map((name): [string, IconName] => [`.drawn-${name}`, name])])(
    "%s",
    (selector, name) => {
      expect(inIcon(name)).toBeDefined();
      expect(inCss(selector)).toBe(inIcon(name));
    },
  );
});
