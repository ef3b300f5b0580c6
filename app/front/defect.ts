import { isRouteErrorResponse } from "@remix-run/react";

/**
 * Whether an error that reached the end of a request is a fault of ours. The router's own answers to addresses and
 * methods that it does not know are none: any stranger can ask for them as often as they like.
 */
export const isDefect = (error: unknown): boolean => !isRouteErrorResponse(error) || error.status >= 500;
