'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { type MatchSetup, NO_SETUP } from '../../lib/contracts/match-setup.ts';
import { matchClockText } from '../../lib/domain/match-clock.ts';

const SetupContext = createContext<MatchSetup>(NO_SETUP);

/** What is known of the match, for everything that is shown of it. */
export function MatchSetupProvider({ setup, children }: { setup: MatchSetup; children: ReactNode }) {
  return <SetupContext value={setup}>{children}</SetupContext>;
}

export function useMatchSetup(): MatchSetup {
  return useContext(SetupContext);
}

/** Tells moments of the video by the match clock, as soon as halves are marked; by the time of the video until then. */
export function useMatchClock(): (sec: number, withTenths?: boolean) => string {
  const setup = useMatchSetup();
  return (sec, withTenths = false) => matchClockText(setup, sec, withTenths);
}
