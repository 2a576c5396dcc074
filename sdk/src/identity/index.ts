export { signIdentity, type SignIdentityOptions } from './sign-identity.ts';
