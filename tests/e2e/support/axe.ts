import type { Page } from "@playwright/test";
import axeCore, { type RunOnly, type RunOptions } from "axe-core";

/** WCAG 2.2 A and AA plus axe's best practices; no rule is left out. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

type Axe = typeof import("axe-core");

/** axe's findings on the page as it stands; `rules` limits them to these. */
export async function axe(page: Page, rules?: string[]): Promise<string[]> {
  // half a megabyte of script: only into pages that are examined
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeCore.source);
  const runOnly: RunOnly = rules ? { type: "rule", values: rules } : { type: "tag", values: tags };
  const violations = await page.evaluate(
    async (options) => {
      const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(document, options);
      return violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.slice(0, 5).map((node) => node.html.slice(0, 160)),
      }));
    },
    { runOnly, resultTypes: ["violations"] } satisfies RunOptions,
  );
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.join(" | ")}`);
}

/** Whether a page has to be scrolled sideways, and the parts responsible; wide tables scroll in their own frame. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    if (document.documentElement.scrollWidth <= width) return found;
    found.push(`page is ${document.documentElement.scrollWidth} px wide`);
    for (const element of document.body.querySelectorAll("*")) {
      const box = element.getBoundingClientRect();
      if (box.width > 0 && (box.right > width + 1 || box.left < -1)) found.push(element.outerHTML.slice(0, 120));
    }
    return found.slice(0, 6);
  });
}
