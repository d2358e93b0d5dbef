import { z } from 'zod';
import { defineRoute } from '../kernel/define-route.js';
import { DialogueId, Slug } from '../kernel/ids.js';
import { Capacity } from '../rooms/routes.js';
import { Breakdown, VoteBreakdown } from './breakdown.js';
import { AnomalyView, ExclusionView, OpinionsView, OwnOpinion, TimelinePoint } from './live.js';
import { OpinionReport } from './report.js';

const byRoom = z.object({ roomId: DialogueId });

export const getOpinions = defineRoute({
  method: 'GET',
  path: '/api/rooms/:roomId/opinions',
  summary: 'The opinion groups as of the last update, with an ETag; 304 when nothing came.',
  access: 'member',
  params: byRoom,
  query: Capacity,
  answer: OpinionsView,
  errors: ['sign_in_needed', 'not_allowed', 'removed_from_room', 'not_found'],
});

export const getOwnOpinion = defineRoute({
  method: 'GET',
  path: '/api/rooms/:roomId/opinions/me',
  summary: 'Where the caller stands: the own group and place, what one shares with it, and the statement drawn next.',
  access: 'participant',
  params: byRoom,
  answer: OwnOpinion,
  errors: ['sign_in_needed', 'not_allowed', 'removed_from_room', 'not_found'],
});

export const getOpinionTimeline = defineRoute({
  method: 'GET',
  path: '/api/rooms/:roomId/opinions/timeline',
  summary: 'The updates that were kept, oldest first: places of a slider over the dialogue.',
  access: 'member',
  params: byRoom,
  query: Capacity,
  answer: z.object({ points: z.array(TimelinePoint) }),
  errors: ['sign_in_needed', 'not_allowed', 'removed_from_room', 'not_found'],
});

export const getOpinionsAt = defineRoute({
  method: 'GET',
  path: '/api/rooms/:roomId/opinions/timeline/:version',
  summary: 'The opinion groups as of an earlier update; statements hidden since are not in it.',
  access: 'member',
  params: byRoom.extend({ version: z.coerce.number().int().positive() }),
  query: Capacity,
  answer: OpinionsView,
  errors: ['sign_in_needed', 'not_allowed', 'removed_from_room', 'not_found'],
});

export const getAnomalies = defineRoute({
  method: 'GET',
  path: '/api/rooms/:roomId/opinions/anomalies',
  summary: 'Votes that look odd in the last update, and whom staff have left out and why. Nobody is named.',
  access: 'staff',
  params: byRoom,
  answer: z.object({ anomalies: z.array(AnomalyView), exclusions: z.array(ExclusionView) }),
  errors: ['sign_in_needed', 'not_allowed', 'not_found'],
});

export const getVoteBreakdown = defineRoute({
  method: 'GET',
  path: '/api/rooms/:roomId/opinions/votes',
  summary: 'Votes on published statements by town, language or role, for the workshop; figures under 5 are hidden.',
  access: 'staff',
  params: byRoom,
  query: z.object({ by: Breakdown }),
  answer: VoteBreakdown,
  errors: ['sign_in_needed', 'not_allowed', 'not_found'],
});

export const getOpinionReport = defineRoute({
  method: 'GET',
  path: '/api/dialogues/:slug/opinions',
  summary: 'The report of opinions: everybody from the written phase on, staff before.',
  access: 'public',
  params: z.object({ slug: Slug }),
  answer: OpinionReport,
  errors: ['not_found'],
});
