// A row without a reference is known by its content and its occurrence, also where there is one only. Where files of before
// left both forms of the same content, the row without a number takes the next one.
import type { Migration } from './migration.ts';

export const step5: Migration = {
  version: 5,
  name: 'occurrence numbers',
  statements: [
    `update "feedback_rows" set row_key = row_key || '#' || (1 + (
        select count(*) from "feedback_rows" other
        where left(other.row_key, 33) = "feedback_rows".row_key and strlen(other.row_key) > 33))
      where starts_with(row_key, '#') and strlen(row_key) = 33`,
    `update "case_stages_rows" set row_key = row_key || '#' || (1 + (
        select count(*) from "case_stages_rows" other
        where left(other.row_key, 33) = "case_stages_rows".row_key and strlen(other.row_key) > 33))
      where starts_with(row_key, '#') and strlen(row_key) = 33`,
    `update "services_rows" set row_key = row_key || '#' || (1 + (
        select count(*) from "services_rows" other
        where left(other.row_key, 33) = "services_rows".row_key and strlen(other.row_key) > 33))
      where starts_with(row_key, '#') and strlen(row_key) = 33`,
    `update "wards_rows" set row_key = row_key || '#' || (1 + (
        select count(*) from "wards_rows" other
        where left(other.row_key, 33) = "wards_rows".row_key and strlen(other.row_key) > 33))
      where starts_with(row_key, '#') and strlen(row_key) = 33`,
    `update "ward_profile_rows" set row_key = row_key || '#' || (1 + (
        select count(*) from "ward_profile_rows" other
        where left(other.row_key, 33) = "ward_profile_rows".row_key and strlen(other.row_key) > 33))
      where starts_with(row_key, '#') and strlen(row_key) = 33`,
    `update "ward_boundaries_rows" set row_key = row_key || '#' || (1 + (
        select count(*) from "ward_boundaries_rows" other
        where left(other.row_key, 33) = "ward_boundaries_rows".row_key and strlen(other.row_key) > 33))
      where starts_with(row_key, '#') and strlen(row_key) = 33`,
    `update "postcode_lookup_rows" set row_key = row_key || '#' || (1 + (
        select count(*) from "postcode_lookup_rows" other
        where left(other.row_key, 33) = "postcode_lookup_rows".row_key and strlen(other.row_key) > 33))
      where starts_with(row_key, '#') and strlen(row_key) = 33`,
    `update "volumes_rows" set row_key = row_key || '#' || (1 + (
        select count(*) from "volumes_rows" other
        where left(other.row_key, 33) = "volumes_rows".row_key and strlen(other.row_key) > 33))
      where starts_with(row_key, '#') and strlen(row_key) = 33`,
    `update "service_standards_rows" set row_key = row_key || '#' || (1 + (
        select count(*) from "service_standards_rows" other
        where left(other.row_key, 33) = "service_standards_rows".row_key and strlen(other.row_key) > 33))
      where starts_with(row_key, '#') and strlen(row_key) = 33`,
    `update "performance_rows" set row_key = row_key || '#' || (1 + (
        select count(*) from "performance_rows" other
        where left(other.row_key, 33) = "performance_rows".row_key and strlen(other.row_key) > 33))
      where starts_with(row_key, '#') and strlen(row_key) = 33`,
    `update "satisfaction_rows" set row_key = row_key || '#' || (1 + (
        select count(*) from "satisfaction_rows" other
        where left(other.row_key, 33) = "satisfaction_rows".row_key and strlen(other.row_key) > 33))
      where starts_with(row_key, '#') and strlen(row_key) = 33`,
    `update "benchmarks_rows" set row_key = row_key || '#' || (1 + (
        select count(*) from "benchmarks_rows" other
        where left(other.row_key, 33) = "benchmarks_rows".row_key and strlen(other.row_key) > 33))
      where starts_with(row_key, '#') and strlen(row_key) = 33`,
    `update "assessments_rows" set row_key = row_key || '#' || (1 + (
        select count(*) from "assessments_rows" other
        where left(other.row_key, 33) = "assessments_rows".row_key and strlen(other.row_key) > 33))
      where starts_with(row_key, '#') and strlen(row_key) = 33`,
    `update "development_areas_rows" set row_key = row_key || '#' || (1 + (
        select count(*) from "development_areas_rows" other
        where left(other.row_key, 33) = "development_areas_rows".row_key and strlen(other.row_key) > 33))
      where starts_with(row_key, '#') and strlen(row_key) = 33`,
    `update "actions_rows" set row_key = row_key || '#' || (1 + (
        select count(*) from "actions_rows" other
        where left(other.row_key, 33) = "actions_rows".row_key and strlen(other.row_key) > 33))
      where starts_with(row_key, '#') and strlen(row_key) = 33`,
    `update "response_rules_rows" set row_key = row_key || '#' || (1 + (
        select count(*) from "response_rules_rows" other
        where left(other.row_key, 33) = "response_rules_rows".row_key and strlen(other.row_key) > 33))
      where starts_with(row_key, '#') and strlen(row_key) = 33`,
    `update "events_rows" set row_key = row_key || '#' || (1 + (
        select count(*) from "events_rows" other
        where left(other.row_key, 33) = "events_rows".row_key and strlen(other.row_key) > 33))
      where starts_with(row_key, '#') and strlen(row_key) = 33`,
    `update "ombudsman_decisions_rows" set row_key = row_key || '#' || (1 + (
        select count(*) from "ombudsman_decisions_rows" other
        where left(other.row_key, 33) = "ombudsman_decisions_rows".row_key and strlen(other.row_key) > 33))
      where starts_with(row_key, '#') and strlen(row_key) = 33`,
    `update "documents_rows" set row_key = row_key || '#' || (1 + (
        select count(*) from "documents_rows" other
        where left(other.row_key, 33) = "documents_rows".row_key and strlen(other.row_key) > 33))
      where starts_with(row_key, '#') and strlen(row_key) = 33`,
  ],
};
