export { Ladder } from "./Ladder";
