#include "CEmbedded.h"

/* #embed is C23; the package is built as an earlier C, where Clang has it as an extension. */
#pragma clang diagnostic ignored "-Wc23-extensions"

/* The list of files is written by hand: a file that is added to Migrations/, the pages or the templates and not here is found by a test. Each array ends
   in a zero of its own, so that an empty file is an array too. */

static const unsigned char migration_0001[] = {
#embed "../../Migrations/0001_core.sql" suffix(,)
    0};

static const unsigned char migration_0002[] = {
#embed "../../Migrations/0002_code_lists.sql" suffix(,)
    0};

static const unsigned char migration_0003[] = {
#embed "../../Migrations/0003_epoch.sql" suffix(,)
    0};

static const unsigned char migration_0004[] = {
#embed "../../Migrations/0004_certificate_subject.sql" suffix(,)
    0};

static const unsigned char migration_0005[] = {
#embed "../../Migrations/0005_changes.sql" suffix(,)
    0};

static const unsigned char migration_0006[] = {
#embed "../../Migrations/0006_meetings.sql" suffix(,)
    0};

static const unsigned char migration_0007[] = {
#embed "../../Migrations/0007_conversations.sql" suffix(,)
    0};

static const unsigned char migration_0008[] = {
#embed "../../Migrations/0008_plans.sql" suffix(,)
    0};

static const unsigned char migration_0009[] = {
#embed "../../Migrations/0009_access_log_mark.sql" suffix(,)
    0};

static const unsigned char migration_0010[] = {
#embed "../../Migrations/0010_citizen_links.sql" suffix(,)
    0};

static const unsigned char migration_0011[] = {
#embed "../../Migrations/0011_plan_agreements.sql" suffix(,)
    0};

static const unsigned char migration_0012[] = {
#embed "../../Migrations/0012_local_limit.sql" suffix(,)
    0};

static const unsigned char migration_0013[] = {
#embed "../../Migrations/0013_conversation_kind.sql" suffix(,)
    0};

static const unsigned char migration_0014[] = {
#embed "../../Migrations/0014_acceptances_withdrawn.sql" suffix(,)
    0};

static const unsigned char migration_0015[] = {
#embed "../../Migrations/0015_history_step.sql" suffix(,)
    0};

static const unsigned char migration_0016[] = {
#embed "../../Migrations/0016_lost_log_rows.sql" suffix(,)
    0};

/* Pages of API, in the order of their names. */

static const unsigned char citizen_plan_css[] = {
#embed "../API/Pages/citizen-plan.css" suffix(,)
    0};

static const unsigned char citizen_plan_html[] = {
#embed "../API/Pages/citizen-plan.html" suffix(,)
    0};

static const unsigned char citizen_plan_js[] = {
#embed "../API/Pages/citizen-plan.js" suffix(,)
    0};

/* Templates of Documents, in the order of their names. */

static const unsigned char abc_jobplan_html[] = {
#embed "../Documents/Templates/abc-jobplan.html.mustache" suffix(,)
    0};

static const unsigned char abc_jobplan_text[] = {
#embed "../Documents/Templates/abc-jobplan.text.mustache" suffix(,)
    0};

static const unsigned char indsatsplan_html[] = {
#embed "../Documents/Templates/indsatsplan.html.mustache" suffix(,)
    0};

static const unsigned char indsatsplan_text[] = {
#embed "../Documents/Templates/indsatsplan.text.mustache" suffix(,)
    0};

static const unsigned char print_brand_html[] = {
#embed "../Documents/Templates/print-brand.html.mustache" suffix(,)
    0};

static const unsigned char print_style_html[] = {
#embed "../Documents/Templates/print-style.html.mustache" suffix(,)
    0};

static const unsigned char minutes_case_html[] = {
#embed "../Documents/Templates/minutes-case.html.mustache" suffix(,)
    0};

static const unsigned char minutes_case_text[] = {
#embed "../Documents/Templates/minutes-case.text.mustache" suffix(,)
    0};

static const unsigned char minutes_changes_html[] = {
#embed "../Documents/Templates/minutes-changes.html.mustache" suffix(,)
    0};

static const unsigned char minutes_head_html[] = {
#embed "../Documents/Templates/minutes-head.html.mustache" suffix(,)
    0};

static const unsigned char minutes_head_text[] = {
#embed "../Documents/Templates/minutes-head.text.mustache" suffix(,)
    0};

static const unsigned char minutes_item_html[] = {
#embed "../Documents/Templates/minutes-item.html.mustache" suffix(,)
    0};

static const unsigned char minutes_item_text[] = {
#embed "../Documents/Templates/minutes-item.text.mustache" suffix(,)
    0};

static const unsigned char minutes_meeting_html[] = {
#embed "../Documents/Templates/minutes-meeting.html.mustache" suffix(,)
    0};

static const unsigned char minutes_meeting_text[] = {
#embed "../Documents/Templates/minutes-meeting.text.mustache" suffix(,)
    0};

static const unsigned char openapi[] = {
#embed "../../openapi.yaml" suffix(,)
    0};

#define FILE_OF(path, array) {path, array, sizeof(array) - 1}
#define TEMPLATE(name, array) FILE_OF("Sources/Documents/Templates/" name ".mustache", array)

static const struct embedded_file files[] = {
    FILE_OF("Migrations/0001_core.sql", migration_0001),
    FILE_OF("Migrations/0002_code_lists.sql", migration_0002),
    FILE_OF("Migrations/0003_epoch.sql", migration_0003),
    FILE_OF("Migrations/0004_certificate_subject.sql", migration_0004),
    FILE_OF("Migrations/0005_changes.sql", migration_0005),
    FILE_OF("Migrations/0006_meetings.sql", migration_0006),
    FILE_OF("Migrations/0007_conversations.sql", migration_0007),
    FILE_OF("Migrations/0008_plans.sql", migration_0008),
    FILE_OF("Migrations/0009_access_log_mark.sql", migration_0009),
    FILE_OF("Migrations/0010_citizen_links.sql", migration_0010),
    FILE_OF("Migrations/0011_plan_agreements.sql", migration_0011),
    FILE_OF("Migrations/0012_local_limit.sql", migration_0012),
    FILE_OF("Migrations/0013_conversation_kind.sql", migration_0013),
    FILE_OF("Migrations/0014_acceptances_withdrawn.sql", migration_0014),
    FILE_OF("Migrations/0015_history_step.sql", migration_0015),
    FILE_OF("Migrations/0016_lost_log_rows.sql", migration_0016),
    FILE_OF("Sources/API/Pages/citizen-plan.css", citizen_plan_css),
    FILE_OF("Sources/API/Pages/citizen-plan.html", citizen_plan_html),
    FILE_OF("Sources/API/Pages/citizen-plan.js", citizen_plan_js),
    TEMPLATE("abc-jobplan.html", abc_jobplan_html),
    TEMPLATE("abc-jobplan.text", abc_jobplan_text),
    TEMPLATE("indsatsplan.html", indsatsplan_html),
    TEMPLATE("indsatsplan.text", indsatsplan_text),
    TEMPLATE("print-brand.html", print_brand_html),
    TEMPLATE("print-style.html", print_style_html),
    TEMPLATE("minutes-case.html", minutes_case_html),
    TEMPLATE("minutes-case.text", minutes_case_text),
    TEMPLATE("minutes-changes.html", minutes_changes_html),
    TEMPLATE("minutes-head.html", minutes_head_html),
    TEMPLATE("minutes-head.text", minutes_head_text),
    TEMPLATE("minutes-item.html", minutes_item_html),
    TEMPLATE("minutes-item.text", minutes_item_text),
    TEMPLATE("minutes-meeting.html", minutes_meeting_html),
    TEMPLATE("minutes-meeting.text", minutes_meeting_text),
    FILE_OF("openapi.yaml", openapi),
};

size_t embedded_file_count(void) {
    return sizeof(files) / sizeof(files[0]);
}

struct embedded_file embedded_file_at(size_t index) {
    size_t last = embedded_file_count() - 1;
    return files[index < last ? index : last];
}
