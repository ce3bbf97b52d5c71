import type { GroupDefinition } from '../register/groupRules.ts';
import type { ClinicianKind, ClinicMode } from './clinic.ts';

/** One half somebody needs: how long it is, and who may hold it. */
export type VisitWanted = {
  /** Group minutes, plus what the person's needs ask for. */
  minutes: number;
  with: readonly ClinicianKind[];
  /** Where it can be held; the first is the usual way. */
  modes: readonly ClinicMode[];
};

/** The visits of a year of care for one person; a half that is not needed is null. */
export type VisitsWanted = { tests: VisitWanted | null; conversation: VisitWanted | null };

export type VisitQuestion = {
  group: Pick<GroupDefinition, 'hcaMinutes' | 'conversationMinutes' | 'conversationWith'>;
  /** Tests are due and not done yet. */
  needsTests: boolean;
  /** The conversation is still to come. */
  needsConversation: boolean;
  /** Minutes longer than usual (`visitNeeds`). */
  extraMinutes: number;
  housebound: boolean;
  /** The conversation is held by phone for this person. */
  conversationByPhone: boolean;
};

/**
 * Who is to be seen by whom, how and for how long (peers.md 2.1: tests 20 to 30 minutes with a healthcare assistant,
 * conversation 30 minutes or more). Tests need somebody in the room; whoever cannot leave home is visited.
 */
export function visitsWanted(question: VisitQuestion): VisitsWanted {
  const { group, needsTests, needsConversation, extraMinutes, housebound, conversationByPhone } = question;
  const seen: ClinicMode = housebound ? 'home' : 'face-to-face';
  const talked: readonly ClinicMode[] = conversationByPhone ? ['phone', 'video'] : [seen];
  return {
    tests: needsTests ? { minutes: group.hcaMinutes + extraMinutes, with: ['hca'], modes: [seen] } : null,
    conversation: needsConversation
      ? { minutes: group.conversationMinutes + extraMinutes, with: whoTalks(group), modes: talked }
      : null,
  };
}

function whoTalks({ conversationWith }: Pick<GroupDefinition, 'conversationWith'>): readonly ClinicianKind[] {
  return conversationWith === 'either' ? ['nurse', 'gp'] : [conversationWith];
}
