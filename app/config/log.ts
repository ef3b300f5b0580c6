import pino from "pino";

/** One line of JSON per event. Ids only, never personal content. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === "test" ? "silent" : "info"),
  base: { pid: process.pid },
  redact: { paths: ["email", "*.email", "token", "*.token", "cookie", "*.cookie"], remove: true },
});
