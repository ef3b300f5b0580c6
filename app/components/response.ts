import { createContext, useContext } from "react";

type Answer = {
  /** the CSP nonce of this response; scripts without it do not run */
  nonce?: string;
  /** its HTTP status */
  status: number;
};

/** What a page knows of the response it is part of; the server fills it in while it renders. */
export const ResponseContext = createContext<Answer>({ status: 200 });

export const useNonce = (): string | undefined => useContext(ResponseContext).nonce;
export const useStatus = (): number => useContext(ResponseContext).status;
