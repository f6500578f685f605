package org.yakuba.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.jobs.JobRun;
import org.yakuba.platform.workitem.WorkItem;

/**
 * Where an officer goes on from a work item or a job: to the pages of the module it belongs to. The
 * modules register their places as beans.
 */
public final class Places {
  /**
   * Where what a work item asks for is done.
   *
   * @param kind of the work items it serves
   * @param required without it the officer is not shown the way
   * @param label words of the link
   * @param path of the page; null when this item leads nowhere
   */
  public record ForWorkItem(
      String kind, Privilege required, String label, Function<WorkItem, @Nullable String> path) {}

  /**
   * What a job was started for.
   *
   * @param job name of the job
   * @param required without it the officer is not shown the way
   * @param label words of the link
   * @param path of the page; null when this run leads nowhere
   */
  public record ForJob(
      String job, Privilege required, String label, Function<JobRun, @Nullable String> path) {}

  /** A way that is open to the officer. */
  public record Link(String path, String label) {}

  private final List<ForWorkItem> workItems;
  private final List<ForJob> jobs;

  public Places(List<ForWorkItem> workItems, List<ForJob> jobs) {
    this.workItems = List.copyOf(workItems);
    this.jobs = List.copyOf(jobs);
  }

  /** Ways on from a work item. */
  public List<Link> from(WorkItem item, Operator operator) {
    var links = new ArrayList<Link>();
    for (var place : workItems) {
      if (place.kind().equals(item.kind()) && operator.may(place.required())) {
        add(links, place.path().apply(item), place.label());
      }
    }
    return links;
  }

  /** Ways on from a job. */
  public List<Link> from(JobRun run, Operator operator) {
    var links = new ArrayList<Link>();
    for (var place : jobs) {
      if (place.job().equals(run.job()) && operator.may(place.required())) {
        add(links, place.path().apply(run), place.label());
      }
    }
    return links;
  }

  private static void add(List<Link> links, @Nullable String path, String label) {
    if (path != null) {
      links.add(new Link(path, label));
    }
  }
}
