import { expect, test } from "vitest";
import { shapeOf } from "./shape";

test.each([
  ["/specialist/candidates/3f46672c-d97e-45e9-82ad-3644793f4528/notes", 200, "/specialist/candidates/*/notes"],
  ["/auth/link/AbCdEf0123456789", 303, "/auth/link/*"],
  ["/de/jobs/metallhelfer-7", 200, "/de/jobs/*"],
  ["/de/jobs", 200, "/de/jobs"],
  ["/", 200, "/"],
  ["/Erika%20Mustermann", 400, "/*"],
  ["/erika/mustermann", 404, "*"],
])("%s with %d is written down as %s", (path, status, shape) => {
  expect(shapeOf(path, status)).toBe(shape);
});
