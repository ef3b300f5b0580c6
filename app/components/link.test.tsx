import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Link } from "./link";

test.each(["/de/jobs", "?open=3#detail", "#rules", "tel:+49208"])(
  "%s stays as it is, without asking a router",
  (to) => {
    expect(renderToStaticMarkup(<Link to={to}>…</Link>)).toBe(`<a href="${to}">…</a>`);
  },
);

test.each(["skills", "consents/new", ".."])("%s goes on from the route it stands in, which the router knows", (to) => {
  expect(() => renderToStaticMarkup(<Link to={to}>…</Link>)).toThrow(/context of a <Router>/);
});
