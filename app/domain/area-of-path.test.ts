import { expect, test } from "vitest";
import { foreignArea } from "./area-of-path";

test.each([
  ["/employer/proposals/7", "specialist", "employer"],
  ["/specialist/jobs", "employer", "specialist"],
  ["/de/my/jobs", "specialist", "candidate"],
  ["/specialist/jobs/7", "coordinator", null],
  ["/coordinator/users", "specialist", "coordinator"],
  ["/employer/nothing", "employer", null],
  ["/employer", "visitor", null],
  ["/de/jobs/kueche", "specialist", null],
  ["/auth/account", "employer", null],
])("%s, opened as %s, is the area of %s", (path, role, area) => {
  expect(foreignArea(path, role)).toBe(area);
});
