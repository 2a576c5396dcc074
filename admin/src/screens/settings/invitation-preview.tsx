/** As it stands beside the launcher. */
export function InvitationPreview({ text }: { text: string }) {
  return <p class="teaser">{text || 'What the invitation says'}</p>;
}
