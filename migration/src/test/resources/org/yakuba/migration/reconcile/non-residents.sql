SELECT '住登外者', count(*) FILTER (WHERE NOT quarantined), count(*) FILTER (WHERE NOT quarantined) FROM staging.non_resident
