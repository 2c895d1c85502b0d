/** What a person is told once. */
export const notices = {
  workerDied: () => 'The computation stopped and was started again from its last saved state.',
  failed: (message: string) => `That did not work: ${message}`,
  diverged: (step: string, where: string) =>
    `Training stopped at step ${step}: ${where} is no longer a finite number. Go back, and try a smaller learning rate.`,
  notLoaded: () =>
    'This part of the page could not be loaded. Check the connection and try again, or reload the page.',
  notShown: 'This part of the page failed.',
  retry: 'Try again',
} as const
