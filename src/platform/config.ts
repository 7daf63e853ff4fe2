// The settings, read once from the environment. A wrong one stops the start with its name and what is allowed.
import { isIP } from 'node:net';
import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateBy,
  validateSync,
} from 'class-validator';
import { isInstant } from './iso-instant.js';

/** The number of a setting; NaN for a text that is no plain decimal number. */
const number = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;

/** Whether the text is an IP address or a range such as 10.0.0.0/8. */
function isAddressOrRange(text: string): boolean {
  const [address = '', bits = '0', ...more] = text.split('/');
  const version = isIP(address);
  return version !== 0 && more.length === 0 && /^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
}

const isTrusted = (addresses: unknown): boolean => (addresses as string[]).every(isAddressOrRange);

function isUrlOf(text: unknown, ...protocols: string[]): boolean {
  if (typeof text !== 'string' || !URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocols.includes(protocol) && hostname !== '';
}

/** All settings with their rules; `allowed` describes each one. */
export class Settings {
  @IsInt() @Min(0) @Max(65_535) HUBLINE_PORT: number;
  @IsString() @MinLength(1) HUBLINE_HOST: string;
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  HUBLINE_PUBLIC_URL?: string;
  @ValidateBy({ name: 'isTrusted', validator: { validate: isTrusted } }) HUBLINE_TRUST_PROXY: string[];
  @Matches(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/) HUBLINE_DATABASE_URL: string;
  @IsString() @MinLength(1) HUBLINE_CITY: string;
  @IsOptional() @IsEmail({ require_tld: false }) HUBLINE_ADMIN_EMAIL?: string;
  @IsOptional() @MinLength(10) HUBLINE_ADMIN_PASSWORD?: string;
  @IsOptional() @MinLength(32) HUBLINE_SECRET?: string;
  @IsOptional()
  @ValidateBy({ name: 'isMailServer', validator: { validate: (url) => isUrlOf(url, 'smtp:', 'smtps:') } })
  HUBLINE_SMTP_URL?: string;
  @IsOptional() @IsEmail({ require_tld: false, allow_display_name: true }) HUBLINE_MAIL_FROM?: string;
  @IsOptional()
  @ValidateBy({ name: 'isGateway', validator: { validate: (url) => isUrlOf(url, 'http:', 'https:') } })
  HUBLINE_GATEWAY_URL?: string;
  @IsOptional() @IsString() @MinLength(8) HUBLINE_GATEWAY_KEY?: string;
  @IsNumber() @Min(0.01) @Max(1_000_000_000) HUBLINE_LIMIT_FACTOR: number;
  @IsIn(['database']) HUBLINE_BROKER: string;
  @IsOptional() @ValidateBy({ name: 'isInstant', validator: { validate: isInstant } }) HUBLINE_CLOCK_START?: string;
  @IsOptional() @IsNumber() @Min(0.1) @Max(10_000) HUBLINE_CLOCK_RATE?: number;
  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']) HUBLINE_LOG_LEVEL: string;
  @IsIn(['on', 'off']) HUBLINE_GROUP_COMMIT: string;
  @Matches(/^(local|open|off|\[?[\w.:-]+\]?:\d{1,5})$/) HUBLINE_METRICS: string;
  @IsIn(['on', 'off']) HUBLINE_API_DOCS: string;
}

const allowed: Record<keyof Settings, string> = {
  HUBLINE_PORT: 'a port number from 0 to 65535',
  HUBLINE_HOST: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  HUBLINE_PUBLIC_URL: 'the address that residents use, such as https://hubs.example.org',
  HUBLINE_TRUST_PROXY: 'addresses of proxies, separated by commas, such as 127.0.0.1,10.0.0.0/8',
  HUBLINE_DATABASE_URL: 'sqlite:path/to/file or postgres://user:password@host/database',
  HUBLINE_CITY: 'sample, none, or the path of a city file',
  HUBLINE_ADMIN_EMAIL: 'an e-mail address',
  HUBLINE_ADMIN_PASSWORD: 'at least 10 characters',
  HUBLINE_SECRET: 'at least 32 characters',
  HUBLINE_SMTP_URL: 'a mail server such as smtp://user:password@mail.example.org:587 or smtps://…',
  HUBLINE_MAIL_FROM: 'an e-mail address, such as hubs@example.org or City hubs <hubs@example.org>',
  HUBLINE_GATEWAY_URL: 'the address of an SMS gateway, such as https://sms.example.org/messages',
  HUBLINE_GATEWAY_KEY: 'the key of the SMS gateway, at least 8 characters; needed with HUBLINE_GATEWAY_URL',
  HUBLINE_LIMIT_FACTOR: 'a number above 0, such as 1 or 100',
  HUBLINE_BROKER: 'database (redis is not built yet)',
  HUBLINE_CLOCK_START: 'an instant such as 2027-03-15T13:30:00Z; rehearsals only, never with NODE_ENV=production',
  HUBLINE_CLOCK_RATE: 'a number from 0.1 to 10000; rehearsals only, never with NODE_ENV=production',
  HUBLINE_LOG_LEVEL: 'trace, debug, info, warn, error, fatal or silent',
  HUBLINE_GROUP_COMMIT: 'on or off',
  HUBLINE_METRICS: 'local, open, off, or an address of its own such as 127.0.0.1:9464',
  HUBLINE_API_DOCS: 'on or off',
};

/** Wrong settings, which stop the start. The message names each one and what is allowed. */
export class WrongSettings extends Error {}

/** The error for a setting that is valid but does not work on this machine. */
export const unusable = (name: keyof Settings, why: string): WrongSettings =>
  new WrongSettings(`${name} cannot be used: ${why}. Allowed: ${allowed[name]}.`);

/** The environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings with their defaults. Throws WrongSettings. */
export function readSettings(environment: Environment = process.env): Settings {
  const value = (name: keyof Settings): string | undefined => environment[name] || undefined;
  const settings = plainToInstance(Settings, {
    ...Object.fromEntries((Object.keys(allowed) as (keyof Settings)[]).map((name) => [name, value(name)])),
    HUBLINE_PORT: number(value('HUBLINE_PORT') ?? '3000'),
    HUBLINE_HOST: value('HUBLINE_HOST') ?? '127.0.0.1',
    HUBLINE_TRUST_PROXY: value('HUBLINE_TRUST_PROXY')?.split(/\s*,\s*/) ?? [],
    HUBLINE_DATABASE_URL: value('HUBLINE_DATABASE_URL') ?? 'sqlite:data/hubline.sqlite',
    HUBLINE_CITY: value('HUBLINE_CITY') ?? 'sample',
    HUBLINE_LIMIT_FACTOR: number(value('HUBLINE_LIMIT_FACTOR') ?? '1'),
    HUBLINE_BROKER: value('HUBLINE_BROKER') ?? 'database',
    HUBLINE_CLOCK_RATE: number(value('HUBLINE_CLOCK_RATE')),
    HUBLINE_LOG_LEVEL: value('HUBLINE_LOG_LEVEL') ?? 'info',
    HUBLINE_GROUP_COMMIT: value('HUBLINE_GROUP_COMMIT') ?? 'on',
    HUBLINE_METRICS: value('HUBLINE_METRICS') ?? 'local',
    HUBLINE_API_DOCS: value('HUBLINE_API_DOCS') ?? 'on',
  });
  const wrong = wrongNames(settings, environment);
  if (wrong.length > 0) throw new WrongSettings(wrong.join('\n'));
  return settings;
}

function wrongNames(settings: Settings, environment: Environment): string[] {
  const names = new Set<string>(validateSync(settings).map((error) => error.property));
  if (environment.NODE_ENV === 'production') {
    if (settings.HUBLINE_CLOCK_START !== undefined) names.add('HUBLINE_CLOCK_START');
    if (settings.HUBLINE_CLOCK_RATE !== undefined) names.add('HUBLINE_CLOCK_RATE');
  }
  if (settings.HUBLINE_GATEWAY_URL !== undefined && settings.HUBLINE_GATEWAY_KEY === undefined) {
    names.add('HUBLINE_GATEWAY_KEY');
  }
  return [...names].map((name) => `${name} is not valid; allowed: ${allowed[name as keyof Settings]}.`);
}

/** The channels by which letters can be sent. Without any, letters are kept and shown to administrators. */
export const channelsOf = ({ HUBLINE_SMTP_URL: mail, HUBLINE_GATEWAY_URL: gateway }: Settings) => ({
  email: mail !== undefined,
  sms: gateway !== undefined,
});

/** The address where only the metrics are served; undefined where they have none of their own. */
export function ownMetricsAddress({ HUBLINE_METRICS: shown }: Settings): { host: string; port: number } | undefined {
  const [, host, port] = /^\[?(.+?)\]?:(\d+)$/.exec(shown) ?? [];
  return host === undefined ? undefined : { host, port: Number(port) };
}

/** The names with the prefix `HUBLINE_` that are no settings. They are probably misspelt, so the start reports them. */
export const unknownSettings = (environment: Environment = process.env): string[] =>
  Object.keys(environment).filter((name) => name.startsWith('HUBLINE_') && !(name in allowed));
