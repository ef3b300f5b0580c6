import { expect, test } from "vitest";
import { signedBy } from "./signed-by";

const office = { office: "Fachstelle Integration", phone: "0208 000 000", appUrl: "https://sprosse.example.org" };

test.each([
  [{ specialist: "Thomas Wendland", specialistPhone: "0208 455 10 21" }, "Thomas Wendland"],
  [{ helper: "Thomas", helperPhone: "0208 455 10 21" }, "Thomas"],
])("a mail that names who helps is signed with their number: %j", (props, name) => {
  expect(signedBy(office, props)).toEqual({
    ...office,
    office: `${name}, Fachstelle Integration`,
    phone: "0208 455 10 21",
  });
});

test.each([{}, { specialist: "Thomas Wendland", specialistPhone: null }, { helper: "Thomas", helperPhone: "" }])(
  "without a number it is the office's: %j",
  (props) => {
    expect(signedBy(office, props)).toEqual(office);
  },
);
