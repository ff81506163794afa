import { Component, type ReactNode } from 'react';
import { ProblemNotice } from '../display/ProblemNotice.tsx';

/** Shows that a page has broken, or that its script could not be loaded, instead of nothing. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return <ProblemNotice error={this.state.error} retry={() => { window.location.reload(); }} />;
  }
}
