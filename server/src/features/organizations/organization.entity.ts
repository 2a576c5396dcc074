import { defineEntity, p } from '@mikro-orm/core';
import type {
  Branding,
  BusinessHours,
  HandoffRules,
  MortgageRate,
  Organization as OrganizationJson,
  Persona,
  Privacy,
  Trigger,
  WidgetConfig,
} from '@katek/sdk/protocol';

const OrganizationSchema = defineEntity({
  name: 'Organization',
  tableName: 'organizations',
  properties: {
    id: p.uuid().primary(),
    slug: p.text(),
    name: p.text(),
    branding: p.json<Branding>(),
    persona: p.json<Persona>(),
    region: p.text(),
    currency: p.text(),
    locale: p.text(),
    timeZone: p.text(),
    allowedOrigins: p.array().$type<string[]>(),
    hours: p.json<BusinessHours>().nullable(),
    handoffRules: p.json<HandoffRules>(),
    privacy: p.json<Privacy>(),
    triggers: p.json<Trigger[]>(),
    isIdentityVerificationRequired: p.boolean(),
    notificationEmail: p.text().nullable(),
    dailyTokenBudget: p.integer(),
    mortgageRate: p.json<MortgageRate>().nullable(),
    createdAt: p.datetime(),
  },
});

/** A realtor or an agency: the tenant. */
export class Organization extends OrganizationSchema.class {
  toOrganization(): OrganizationJson {
    return {
      id: this.id,
      slug: this.slug,
      name: this.name,
      branding: this.branding,
      // Those of before the guardrails have none.
      persona: { ...this.persona, guardrails: this.persona.guardrails ?? [] },
      region: this.region,
      currency: this.currency,
      locale: this.locale,
      timeZone: this.timeZone,
      allowedOrigins: this.allowedOrigins,
      hours: this.hours ?? null,
      handoffRules: this.handoffRules,
      privacy: this.privacy,
      triggers: this.triggers,
      isIdentityVerificationRequired: this.isIdentityVerificationRequired,
      notificationEmail: this.notificationEmail ?? null,
      dailyTokenBudget: this.dailyTokenBudget,
      mortgageRate: this.mortgageRate ?? null,
      createdAt: this.createdAt.toISOString(),
    };
  }
}

OrganizationSchema.setClass(Organization);

/** What a page with the publishable key may know. Listed field by field, so that a new one stays private. */
export function toWidgetConfig(
  organization: OrganizationJson,
  { isMailConnected }: { isMailConnected: boolean },
): WidgetConfig {
  const { slug, name, branding, persona, locale, currency, region, hours } = organization;
  return {
    slug,
    name,
    branding,
    persona: {
      name: persona.name,
      greeting: persona.greeting,
      suggestions: persona.suggestions,
      agentName: persona.agentName,
      agentPhone: persona.agentPhone,
      agentEmail: persona.agentEmail,
      agentPhotoUrl: persona.agentPhotoUrl,
      agentLicense: persona.agentLicense,
      hasWhatsApp: persona.hasWhatsApp,
    },
    hours,
    timeZone: organization.timeZone,
    privacy: organization.privacy,
    triggers: organization.triggers,
    locale,
    currency,
    region,
    isMailConnected,
    ...(organization.mortgageRate && { mortgageRate: organization.mortgageRate }),
  };
}
