/** How the names of databases that hold a demo city begin; other test databases are copied from them. */
export const cityPrefix = "demo_city_";
/** How those copies begin. */
export const copyPrefix = "t_";

/** Copying files takes half the time of writing each page to the log. */
export const copyStatement = (name: string, template: string) =>
  `create database ${name} template "${new URL(template).pathname.slice(1)}" strategy file_copy`;
