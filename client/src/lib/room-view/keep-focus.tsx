import { Component, type ReactNode, createRef } from 'react';

export interface KeepFocusProps {
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/**
 * Takes the focus when the thing inside that had it goes away, so that who uses the keyboard is not thrown to the top of the
 * page, and brings what took its place into sight: something short after something long would lie above the window. A class, because only `getSnapshotBeforeUpdate` can see where the focus was before the page changed.
 */
export class KeepFocus extends Component<KeepFocusProps, object, boolean> {
  private readonly place = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(): boolean {
    return this.place.current?.contains(document.activeElement) === true;
  }

  override componentDidUpdate(_before: KeepFocusProps, _state: object, hadFocus: boolean): void {
    const place = this.place.current;
    if (!hadFocus || place === null || place.contains(document.activeElement)) return;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'nearest' });
  }

  override render(): ReactNode {
    return (
      <div ref={this.place} tabIndex={-1} className={this.props.className} style={{ outline: 'none' }}>
        {this.props.children}
      </div>
    );
  }
}
