import type { ListingQuery } from '@katek/sdk/protocol';
import { AppError } from '../../../errors.ts';
import type { ParsedArguments } from '../../../providers/language-model/index.ts';
import { steeringAsked } from '../gate/fair-housing.ts';
import { isToldClosed } from '../concierge/office-hours.ts';
import { foldForCheck } from '../gate/normalize.ts';
import type { ListingFacts } from '../ledger.ts';
import { withoutUnknown } from '../memory.ts';
import type { Scene } from '../scene.ts';
import { isPageTool, runPageTool } from './run-page-tool.ts';
import type { Found } from '../tools.ts';
import { verdict } from '../turn.ts';
import { data, reported } from './prompt.ts';
import { withoutNulls } from './strict-schema.ts';
import { toolSchemas } from './tool-schemas.ts';

/** What a turn of the model has found, for the reply. */
export interface Findings {
  found: Found | null;
  /** The model asked about a home that it may not read of: the built-in concierge answers. */
  asksKeptHome: boolean;
}

const remarksLengthMax = 1500;
const listingsPerSearch = 6;
const entriesPerLookup = 4;

/** Carries out one call of the model, or refuses it; either way the model gets an answer in words. */
export async function runTool(
  scene: Scene,
  findings: Findings,
  call: { name: string; arguments: ParsedArguments },
  signal: AbortSignal,
): Promise<string> {
  const refuse = (why: string) => {
    scene.verdicts.push(verdict('refused_tool', `${call.name}: ${why}`, 'refused'));
    return JSON.stringify({ error: why });
  };
  if (isPageTool(call.name)) return runPageTool(scene, call, { refuse, signal });
  if (!isTool(call.name)) return refuse('There is no such tool.');
  if (!call.arguments.ok) return refuse(call.arguments.error);
  const given = withoutNulls(call.arguments.value);
  try {
    switch (call.name) {
      case 'search_listings':
        return toolSchemas.search_listings.Check(given) ? await search(given) : refuse(invalid);
      case 'listing_details':
        return toolSchemas.listing_details.Check(given)
          ? await details(given.listing)
          : refuse(invalid);
      case 'capture_contact':
        return toolSchemas.capture_contact.Check(given) ? await capture() : refuse(invalid);
      case 'request_viewing':
        return toolSchemas.request_viewing.Check(given) ? await viewing(given) : refuse(invalid);
      case 'hand_over':
        return toolSchemas.hand_over.Check(given) ? await handOver(given.reason) : refuse(invalid);
      case 'lookup_knowledge':
        return toolSchemas.lookup_knowledge.Check(given)
          ? await lookUp(given.question)
          : refuse(invalid);
    }
  } catch (error) {
    // A query that the search refuses is the model's to repair; anything else fails the turn.
    if (error instanceof AppError && error.status < 500) return refuse(error.message);
    throw error;
  }

  async function search(wanted: {
    query: Omit<ListingQuery, 'similarTo'> & { similarTo?: string };
    excludeShown?: boolean;
  }): Promise<string> {
    const { similarTo, ...query } = wanted.query;
    const words = [query.text, ...(query.places ?? []), ...(query.features ?? [])].join(' . ');
    if (steeringAsked(foldForCheck(words)))
      return refuse('Homes cannot be searched by who lives there, schools or safety.');
    const model = similarTo === undefined ? null : scene.ledger.resolve(similarTo);
    if (similarTo !== undefined && !model) return refuse(unknownListing);
    const found = await scene.tools.search({
      query: { ...query, ...(model && { similarTo: model.card.id }) },
      limit: listingsPerSearch,
      exclude: wanted.excludeShown ? scene.memory.seenListingIds : [],
      locale: scene.speech.locale,
    });
    const { unread } = await scene.understand();
    findings.found = found;
    scene.memory.query = withoutUnknown(found);
    scene.ledger.show(found.items, found.total);
    const loaded = await scene.load(found.items.map((card) => card.id));
    return fenced({
      total: found.total,
      understood: found.understood.map(({ label }) => label),
      relaxed: found.relaxed?.label ?? null,
      insteadOfIt: found.alternatives.map(({ constraint, total }) => ({
        letGo: constraint.label,
        homes: total,
      })),
      notSearchedBy: [...new Set([...unread, ...found.unread])],
      placesWithoutListings: found.unresolvedPlaces,
      listings: loaded.map((facts) => ({
        ...reported(scene, facts),
        ...(facts.llmAllowed !== false && { features: facts.details?.features ?? [] }),
      })),
    });
  }

  async function details(reference: string): Promise<string> {
    const known = scene.ledger.resolve(reference);
    const [fresh] = known
      ? await scene.load([known.card.id])
      : isListingNumber(scene, reference)
        ? [await scene.tools.findListing(reference)]
        : [];
    if (!fresh)
      return refuse(known ? 'This home is no longer among the listings.' : unknownListing);
    scene.ledger.keep(fresh);
    scene.memory.focusListingId = fresh.card.id;
    if (fresh.llmAllowed === false) {
      findings.asksKeptHome = true;
      return fenced(reported(scene, fresh));
    }
    return fenced({ ...reported(scene, fresh), ...further(fresh) });
  }

  async function lookUp(question: string): Promise<string> {
    const hits = await scene.tools.lookUp({ text: question, locale: scene.speech.language });
    return fenced({
      entries: hits.slice(0, entriesPerLookup).map(({ entry }) => ({
        reference: scene.shelf.add(entry),
        question: entry.question,
        answer: entry.answer,
      })),
    });
  }

  /** The house reads contact details itself: a model cannot make up whom a lead belongs to. */
  async function capture(): Promise<string> {
    if (!scene.hasContact)
      return refuse('The visitor has written neither an e-mail address nor a phone number.');
    const isKept = await scene.tools.captureContact({
      facts: scene.facts,
      listingsSeen: scene.memory.seenListingIds,
    });
    scene.deeds.contactCaptured = isKept;
    return JSON.stringify({ kept: isKept });
  }

  async function viewing(wanted: { listing: string; preferredTime?: string }): Promise<string> {
    const home = scene.ledger.resolve(wanted.listing);
    if (!home) return refuse(unknownListing);
    const isKept = await scene.tools.requestViewing({
      listingId: home.card.id,
      preferredTime: wanted.preferredTime ?? null,
      facts: scene.facts,
      listingsSeen: scene.memory.seenListingIds,
    });
    scene.deeds.viewingRequested = isKept;
    scene.offers.viewingOf = home.card.id;
    if (!scene.hasContact) scene.offers.contact = { reason: 'viewing', listingId: home.card.id };
    if (!scene.hasContact)
      scene.memory.pending = {
        kind: 'viewing',
        listingId: home.card.id,
        preferredTime: wanted.preferredTime ?? null,
      };
    return JSON.stringify({ requested: isKept, confirmed: false, needsContact: !scene.hasContact });
  }

  async function handOver(
    reason: 'customer_request' | 'missing_knowledge' | 'unsupported_request',
  ): Promise<string> {
    const isDone = await scene.tools.handOver({
      reason,
      facts: scene.facts,
      listingsSeen: scene.memory.seenListingIds,
    });
    if (isDone) {
      scene.deeds.handedOver = true;
      scene.handoff = { reason };
      if (!scene.hasContact) scene.offers.contact = { reason: 'human', listingId: null };
    }
    return JSON.stringify({
      handedOver: isDone,
      needsContact: !scene.hasContact,
      ...(isToldClosed(scene.turn.organization, scene.now) && { isOutsideOfficeHours: true }),
    });
  }
}

const invalid = 'The arguments do not fit the schema of this tool.';
const unknownListing = 'No tool has returned this listing in this conversation.';

function isTool(name: string): name is keyof typeof toolSchemas {
  return Object.hasOwn(toolSchemas, name);
}

/** Only a number that the visitor wrote, or that of the page they are on, is looked up: ids cannot be tried out. */
function isListingNumber(scene: Scene, reference: string): boolean {
  const wanted = reference.trim().toLowerCase();
  if (wanted.length < 2) return false;
  return (
    wanted === scene.turn.page?.listingId?.toLowerCase() ||
    scene.text.toLowerCase().includes(wanted)
  );
}

function further({ details: row }: ListingFacts): object {
  if (!row) return {};
  return {
    yearBuilt: row.YearBuilt,
    stories: row.StoriesTotal,
    garageSpaces: row.GarageSpaces,
    lotSize: row.LotSizeArea,
    lotUnits: row.LotSizeUnits,
    fullBathrooms: row.BathroomsFull,
    halfBathrooms: row.BathroomsHalf,
    associationFee: row.AssociationFee,
    associationFeePer: row.AssociationFeeFrequency,
    availableFrom: row.AvailabilityDate,
    neighborhood: row.SubdivisionName,
    postalCode: row.PostalCode,
    listingAgent: row.ListAgentFullName,
    listingOffice: row.ListOfficeName,
    features: row.features,
    amenities: row.amenities.slice(0, 30),
    remarks: row.PublicRemarks?.slice(0, remarksLengthMax) ?? null,
  };
}

function fenced(result: object): string {
  return data(JSON.stringify(result));
}
