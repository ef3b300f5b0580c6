/** Times of day or week at which buses may hardly go. */
export const weakServices = ["evening", "night", "sunday"] as const;
export type WeakService = (typeof weakServices)[number];
