import { isRouteErrorResponse } from "@remix-run/react";

/**
 * Whether an error that reached the end of a request is our own. The router's answers to addresses and methods it does
 * not know are not: any stranger can send those as often as they like.
 */
export const isDefect = (error: unknown): boolean => !isRouteErrorResponse(error) || error.status >= 500;
