import { browserTests } from "./playwright.config";

export default browserTests("pages");
