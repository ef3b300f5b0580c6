/**
 * A message code as schemas and services give it: `required`, `pay.belowFloor|{"floorCents":1390}`, or, with a
 * catalogue of its own, `job:errors.noMentor`. The part after the bar is JSON and fills the text's placeholders.
 */
export type ErrorCode = {
  /** i18next key with its namespace */
  key: string;
  params: Record<string, string | number>;
};

/** Splits a message code; a code without a namespace belongs to the catalogue `errors`. */
export function parseErrorCode(message: string): ErrorCode {
  const bar = message.indexOf("|");
  const code = bar < 0 ? message : message.slice(0, bar);
  return {
    key: code.includes(":") ? code : `errors:${code}`,
    params: bar < 0 ? {} : readParams(message.slice(bar + 1)),
  };
}

function readParams(json: string): Record<string, string | number> {
  try {
    const value: unknown = JSON.parse(json);
    if (!value || typeof value !== "object") return {};
    return Object.fromEntries(
      Object.entries(value).filter(
        (pair): pair is [string, string | number] => typeof pair[1] === "string" || typeof pair[1] === "number",
      ),
    );
  } catch (cause) {
    if (cause instanceof SyntaxError) return {};
    throw cause;
  }
}
