package org.yakuba.platform.web;

import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody else was faster; the officer must look again (409). */
public final class AlreadyChanged extends OptimisticLockingFailureException {
  private static final long serialVersionUID = 1L;

  public AlreadyChanged() {
    super("already changed");
  }
}
