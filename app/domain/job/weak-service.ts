/** Times of day or week at which buses may hardly go. */
export type WeakService = "evening" | "night" | "sunday";
