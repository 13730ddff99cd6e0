package org.parley.server.platform.jobs;

import jakarta.inject.Inject;

import org.parley.contract.jobs.JobApi;
import org.parley.contract.jobs.JobRun;
import org.parley.contract.jobs.JobView;
import org.parley.contract.platform.Page;
import org.parley.server.platform.http.RestResource;

import java.util.List;

/// Jobs over REST.
final class JobResource implements JobApi, RestResource {
    private final Jobs jobs;

    @Inject
    JobResource(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Page<JobView> list() {
        List<JobView> rows = jobs.list();
        return new Page<>(rows, rows.size());
    }

    @Override
    public Page<JobRun> runs(String name, int limit, int offset) {
        return jobs.runs(name, limit, offset);
    }

    @Override
    public void run(String name) {
        jobs.runSoon(name);
    }
}
