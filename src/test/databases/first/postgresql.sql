CREATE TABLE public.api_key (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    prefix character varying(20) NOT NULL,
    key_hash character varying(64) NOT NULL,
    created_at bigint NOT NULL,
    created_by_id bigint,
    expires_at bigint
);
CREATE SEQUENCE public.api_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.callback (
    id bigint NOT NULL,
    request_id bigint NOT NULL,
    passage_no integer NOT NULL,
    webhook_id character varying(64) NOT NULL,
    owner_id bigint NOT NULL,
    url character varying(2000) NOT NULL,
    target character varying(300) NOT NULL,
    http_method character varying(4) NOT NULL,
    payload text NOT NULL,
    state character varying(10) NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    created_at bigint NOT NULL,
    due_since bigint NOT NULL,
    next_attempt_at bigint,
    delivered_at bigint,
    lease_token character varying(64),
    last_error character varying(500)
);
CREATE TABLE public.callback_attempt (
    id bigint NOT NULL,
    callback_id bigint NOT NULL,
    attempted_at bigint NOT NULL,
    duration_ms bigint NOT NULL,
    http_status integer,
    error character varying(500)
);
CREATE SEQUENCE public.callback_attempt_seq
    START WITH 50
    INCREMENT BY 50
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE SEQUENCE public.callback_seq
    START WITH 10
    INCREMENT BY 10
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.category (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL
);
CREATE TABLE public.change_stamp (
    topic character varying(30) NOT NULL,
    stamp_number bigint NOT NULL
);
CREATE TABLE public.closure_code (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL
);
CREATE TABLE public.department (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL
);
CREATE TABLE public.desk_role (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    built_in boolean DEFAULT false NOT NULL
);
CREATE TABLE public.desk_role_right (
    role_id bigint NOT NULL,
    right_name character varying(100) NOT NULL
);
CREATE SEQUENCE public.desk_role_seq
    START WITH 100
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.encryption_key (
    id bigint NOT NULL,
    purpose character varying(30) NOT NULL,
    wrapped character varying(500) NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);
CREATE TABLE public.idempotent_post (
    owner_id bigint NOT NULL,
    idempotency_key character varying(255) NOT NULL,
    path character varying(500) NOT NULL,
    input_hash character varying(64) NOT NULL,
    result_id bigint NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.impact (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL
);
CREATE TABLE public.item (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    subcategory_id bigint NOT NULL
);
CREATE SEQUENCE public.lookup_seq
    START WITH 1000
    INCREMENT BY 10
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.person (
    id bigint NOT NULL,
    version bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    first_name character varying(250),
    last_name character varying(250),
    email_id character varying(250),
    email_key character varying(250),
    phone character varying(100),
    mobile character varying(100),
    job_title character varying(250),
    employee_id character varying(100),
    sms_mail character varying(250),
    department_id bigint,
    is_vip boolean DEFAULT false NOT NULL,
    is_technician boolean DEFAULT false NOT NULL,
    created_at bigint NOT NULL,
    demand_key character varying(250)
);
CREATE SEQUENCE public.person_seq
    START WITH 10
    INCREMENT BY 10
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.priority (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    color character varying(20)
);
CREATE TABLE public.request (
    id bigint NOT NULL,
    version bigint NOT NULL,
    subject character varying(250) NOT NULL,
    description character varying(1000000),
    short_description character varying(250),
    requester_id bigint NOT NULL,
    on_behalf_of_id bigint,
    created_by_id bigint NOT NULL,
    technician_id bigint,
    group_id bigint,
    site_id bigint,
    status_id bigint NOT NULL,
    priority_id bigint,
    urgency_id bigint,
    impact_id bigint,
    impact_details character varying(250),
    level_id bigint,
    mode_id bigint,
    category_id bigint,
    subcategory_id bigint,
    item_id bigint,
    template_id bigint NOT NULL,
    request_type_id bigint,
    created_at bigint NOT NULL,
    assigned_at bigint,
    due_by_at bigint,
    first_response_due_by_at bigint,
    resolved_at bigint,
    completed_at bigint,
    last_updated_at bigint,
    deleted_at bigint,
    is_reopened boolean DEFAULT false NOT NULL,
    is_fcr boolean DEFAULT false NOT NULL,
    update_reason character varying(250),
    status_change_comments character varying(250),
    resolution character varying(1000000),
    resolution_by_id bigint,
    resolution_at bigint,
    requester_ack_resolution boolean,
    requester_ack_comments character varying(250),
    closure_code_id bigint,
    closure_comments character varying(250),
    callback_url character varying(2000),
    callback_method character varying(4),
    passage_no integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.request_history (
    id bigint NOT NULL,
    request_id bigint NOT NULL,
    operation character varying(30) NOT NULL,
    actor_id bigint NOT NULL,
    happened_at bigint NOT NULL
);
CREATE TABLE public.request_history_change (
    id bigint NOT NULL,
    history_id bigint NOT NULL,
    field character varying(100) NOT NULL,
    old_text character varying(1000),
    new_text character varying(1000)
);
CREATE SEQUENCE public.request_history_change_seq
    START WITH 50
    INCREMENT BY 50
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE SEQUENCE public.request_history_seq
    START WITH 50
    INCREMENT BY 50
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.request_level (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL
);
CREATE TABLE public.request_mode (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL
);
CREATE SEQUENCE public.request_seq
    START WITH 5
    INCREMENT BY 5
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.request_status (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    internal_name character varying(250) NOT NULL,
    in_progress boolean NOT NULL,
    stop_timer boolean NOT NULL,
    color character varying(20)
);
CREATE TABLE public.request_template (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    is_service_template boolean DEFAULT false NOT NULL,
    is_enabled boolean DEFAULT true NOT NULL,
    comments character varying(2000),
    status_id bigint,
    priority_id bigint,
    urgency_id bigint,
    impact_id bigint,
    level_id bigint,
    mode_id bigint,
    category_id bigint,
    subcategory_id bigint,
    item_id bigint,
    group_id bigint
);
CREATE TABLE public.request_type (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL
);
CREATE TABLE public.site (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL
);
CREATE TABLE public.subcategory (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    category_id bigint NOT NULL
);
CREATE TABLE public.support_group (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL,
    site_id bigint
);
CREATE TABLE public.support_group_member (
    group_id bigint NOT NULL,
    person_id bigint NOT NULL
);
CREATE TABLE public.support_rep (
    person_id bigint NOT NULL,
    login_name character varying(250),
    login_key character varying(250),
    login_enabled boolean DEFAULT false NOT NULL,
    password_hash character varying(250),
    password_must_change boolean DEFAULT false NOT NULL,
    cost_per_hour numeric(12,2)
);
CREATE TABLE public.support_rep_role (
    person_id bigint NOT NULL,
    role_id bigint NOT NULL
);
CREATE TABLE public.urgency (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL
);
CREATE TABLE public.worklog_type (
    id bigint NOT NULL,
    name character varying(250) NOT NULL,
    name_key character varying(250) NOT NULL,
    description character varying(2000),
    deleted boolean DEFAULT false NOT NULL
);
INSERT INTO public.api_key VALUES (1, 1, 'bootstrap-ke', '7d78828e05073b14675969e4eca941b47e8f1e8cdfb0e5b1a9b817ef84793466', 1795569978685, NULL, NULL);
INSERT INTO public.callback VALUES (1, 1, 1, 'msg_8bccb7da519e4acb8be94a861eb92a63', 1, 'http://127.0.0.1:9000/clear', '127.0.0.1:9000', 'POST', '{"type":"request.resolved","timestamp":"2026-11-25T01:26:23.704Z","data":{"request":{"id":"1","display_id":"1","subject":"Router R7 down","status":{"id":"3","name":"Resolved","internal_name":"Resolved","color":"#00a65a","in_progress":false,"stop_timer":true},"priority":{"id":"4","name":"High","color":"#d14b4b"},"requester":{"id":"2","name":"Nora Vale","email_id":null,"phone":null,"mobile":null,"first_name":"Nora","last_name":"Vale","sms_mail":null,"is_technician":false,"is_vip_user":false,"department":null,"photo_url":null},"technician":{"id":"1","name":"Administrator","email_id":null,"phone":null,"mobile":null,"sms_mail_id":null,"cost_per_hour":null},"resolution":{"content":"Swapped PSU","submitted_by":{"id":"1","name":"Administrator"},"submitted_on":{"display_value":"Nov 25, 2026 01:26 AM","value":"1795569983582"},"resolution_attachments":[]},"created_time":{"display_value":"Nov 25, 2026 01:26 AM","value":"1795569982738"},"resolved_time":{"display_value":"Nov 25, 2026 01:26 AM","value":"1795569983671"},"completed_time":null,"udf_fields":{},"callback_url":"http://127.0.0.1:9000/clear"}}}', 'delivered', 1, 1795569983704, 1795569983704, NULL, 1795569984285, NULL, NULL);
INSERT INTO public.callback_attempt VALUES (1, 1, 1795569983812, 473, 200, NULL);
INSERT INTO public.category VALUES (1, 'General', 'general', NULL, false);
INSERT INTO public.category VALUES (2, 'Network', 'network', NULL, false);
INSERT INTO public.category VALUES (3, 'Hardware', 'hardware', NULL, false);
INSERT INTO public.category VALUES (4, 'Software', 'software', NULL, false);
INSERT INTO public.category VALUES (5, 'Security', 'security', NULL, false);
INSERT INTO public.change_stamp VALUES ('lookups', 0);
INSERT INTO public.change_stamp VALUES ('access', 2);
INSERT INTO public.closure_code VALUES (1, 'Success', 'success', NULL, false);
INSERT INTO public.closure_code VALUES (2, 'Cancelled', 'cancelled', NULL, false);
INSERT INTO public.closure_code VALUES (3, 'Failed', 'failed', NULL, false);
INSERT INTO public.closure_code VALUES (4, 'Postponed', 'postponed', NULL, false);
INSERT INTO public.closure_code VALUES (5, 'Unable to Reproduce', 'unable to reproduce', NULL, false);
INSERT INTO public.desk_role VALUES (1, 'SDAdmin', 'sdadmin', 'Administrator: may do everything', true);
INSERT INTO public.desk_role VALUES (2, 'SDReport', 'sdreport', 'Report viewer: may only look', true);
INSERT INTO public.desk_role_right VALUES (1, '*.*');
INSERT INTO public.desk_role_right VALUES (2, 'requests.view');
INSERT INTO public.desk_role_right VALUES (2, 'lookups.view');
INSERT INTO public.desk_role_right VALUES (2, 'people.view');
INSERT INTO public.desk_role_right VALUES (2, 'templates.view');
INSERT INTO public.desk_role_right VALUES (2, 'callbacks.view');
INSERT INTO public.encryption_key VALUES (1, 'api-key-hash', 'h3YfgatDDG6rvETBRtR+6RgTn6h+kvPtmARCkXn6tQMAgtuiQYnsnfrcN+kz+yRq+t6vyNDedVfboeIg', 1795569976703);
INSERT INTO public.flyway_schema_history VALUES (1, '202611250001', 'keys and stamps', 'SQL', 'V202611250001__keys_and_stamps.sql', -605582507, 'postgres', '2026-11-25 01:26:12.349278', 46, true);
INSERT INTO public.flyway_schema_history VALUES (2, '202611250002', 'desk', 'SQL', 'V202611250002__desk.sql', -1682511833, 'postgres', '2026-11-25 01:26:12.619129', 809, true);
INSERT INTO public.flyway_schema_history VALUES (3, '202611250003', 'first values', 'SQL', 'V202611250003__first_values.sql', -992077729, 'postgres', '2026-11-25 01:26:13.773306', 116, true);
INSERT INTO public.impact VALUES (1, 'Affects User', 'affects user', NULL, false);
INSERT INTO public.impact VALUES (2, 'Affects Group', 'affects group', NULL, false);
INSERT INTO public.impact VALUES (3, 'Affects Department', 'affects department', NULL, false);
INSERT INTO public.impact VALUES (4, 'Affects Business', 'affects business', NULL, false);
INSERT INTO public.item VALUES (1, 'Down', 'down', NULL, false, 1);
INSERT INTO public.item VALUES (2, 'Slow', 'slow', NULL, false, 1);
INSERT INTO public.item VALUES (3, 'Down', 'down', NULL, false, 2);
INSERT INTO public.item VALUES (4, 'Down', 'down', NULL, false, 3);
INSERT INTO public.item VALUES (5, 'Disk', 'disk', NULL, false, 4);
INSERT INTO public.item VALUES (6, 'Memory', 'memory', NULL, false, 4);
INSERT INTO public.person VALUES (1, 2, 'Administrator', 'administrator', 'Administrator', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, true, 1795569978574, NULL);
INSERT INTO public.person VALUES (2, 1, 'Nora Vale', 'nora vale', 'Nora', 'Vale', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, false, 1795569982790, 'nora vale');
INSERT INTO public.priority VALUES (1, 'Low', 'low', NULL, false, '#288251');
INSERT INTO public.priority VALUES (2, 'Normal', 'normal', NULL, false, '#7a869a');
INSERT INTO public.priority VALUES (3, 'Medium', 'medium', NULL, false, '#ff9900');
INSERT INTO public.priority VALUES (4, 'High', 'high', NULL, false, '#d14b4b');
INSERT INTO public.request VALUES (1, 5, 'Router R7 down', '<p>No ping</p>', 'No ping', 2, NULL, 1, 1, NULL, NULL, 3, 4, 4, NULL, NULL, 1, 4, NULL, NULL, NULL, 1, NULL, 1795569982738, 1795569983424, NULL, NULL, 1795569983671, NULL, 1795569983673, NULL, false, false, NULL, NULL, 'Swapped PSU', 1, 1795569983582, NULL, NULL, NULL, NULL, 'http://127.0.0.1:9000/clear', NULL, 1);
INSERT INTO public.request_history VALUES (1, 1, 'ADD', 1, 1795569982838);
INSERT INTO public.request_history VALUES (2, 1, 'UPDATE', 1, 1795569983207);
INSERT INTO public.request_history VALUES (3, 1, 'PICKUP', 1, 1795569983424);
INSERT INTO public.request_history VALUES (4, 1, 'RESOLUTION', 1, 1795569983583);
INSERT INTO public.request_history VALUES (5, 1, 'UPDATE', 1, 1795569983671);
INSERT INTO public.request_history_change VALUES (1, 2, 'urgency', 'Normal', 'Urgent');
INSERT INTO public.request_history_change VALUES (2, 3, 'technician', NULL, 'id 1');
INSERT INTO public.request_history_change VALUES (3, 4, 'resolution', NULL, 'Swapped PSU');
INSERT INTO public.request_history_change VALUES (4, 5, 'status', 'Open', 'Resolved');
INSERT INTO public.request_level VALUES (1, 'Tier 1', 'tier 1', NULL, false);
INSERT INTO public.request_level VALUES (2, 'Tier 2', 'tier 2', NULL, false);
INSERT INTO public.request_level VALUES (3, 'Tier 3', 'tier 3', NULL, false);
INSERT INTO public.request_level VALUES (4, 'Tier 4', 'tier 4', NULL, false);
INSERT INTO public.request_mode VALUES (1, 'E-Mail', 'e-mail', NULL, false);
INSERT INTO public.request_mode VALUES (2, 'Web Form', 'web form', NULL, false);
INSERT INTO public.request_mode VALUES (3, 'Phone Call', 'phone call', NULL, false);
INSERT INTO public.request_mode VALUES (4, 'API', 'api', NULL, false);
INSERT INTO public.request_status VALUES (1, 'Open', 'open', NULL, false, 'Open', true, false, '#0066ff');
INSERT INTO public.request_status VALUES (2, 'On Hold', 'on hold', NULL, false, 'Onhold', true, true, '#ff9900');
INSERT INTO public.request_status VALUES (3, 'Resolved', 'resolved', NULL, false, 'Resolved', false, true, '#00a65a');
INSERT INTO public.request_status VALUES (4, 'Closed', 'closed', NULL, false, 'Closed', false, true, '#006600');
INSERT INTO public.request_template VALUES (1, 'Default Request', 'default request', NULL, false, false, true, NULL, 1, 2, 2, NULL, 1, 4, NULL, NULL, NULL, NULL);
INSERT INTO public.request_type VALUES (1, 'Incident', 'incident', NULL, false);
INSERT INTO public.request_type VALUES (2, 'Request For Information', 'request for information', NULL, false);
INSERT INTO public.subcategory VALUES (1, 'Router', 'router', NULL, false, 2);
INSERT INTO public.subcategory VALUES (2, 'Switch', 'switch', NULL, false, 2);
INSERT INTO public.subcategory VALUES (3, 'Link', 'link', NULL, false, 2);
INSERT INTO public.subcategory VALUES (4, 'Server', 'server', NULL, false, 3);
INSERT INTO public.subcategory VALUES (5, 'Printer', 'printer', NULL, false, 3);
INSERT INTO public.subcategory VALUES (6, 'Operating System', 'operating system', NULL, false, 4);
INSERT INTO public.subcategory VALUES (7, 'Application', 'application', NULL, false, 4);
INSERT INTO public.support_group VALUES (1, 'Support', 'support', NULL, false, NULL);
INSERT INTO public.support_group VALUES (2, 'NOC', 'noc', NULL, false, NULL);
INSERT INTO public.support_rep VALUES (1, 'administrator', 'administrator', true, 'pbkdf2-sha256$600000$ZKRvRhxlSADRzsYNoXsX6g$nVJsrIRknRtHChv/uZ1lUAhRy/IgSpRQVVVDVS4KGy8', true, NULL);
INSERT INTO public.support_rep_role VALUES (1, 1);
INSERT INTO public.urgency VALUES (1, 'Low', 'low', NULL, false);
INSERT INTO public.urgency VALUES (2, 'Normal', 'normal', NULL, false);
INSERT INTO public.urgency VALUES (3, 'High', 'high', NULL, false);
INSERT INTO public.urgency VALUES (4, 'Urgent', 'urgent', NULL, false);
INSERT INTO public.worklog_type VALUES (1, 'Support', 'support', NULL, false);
INSERT INTO public.worklog_type VALUES (2, 'Travel', 'travel', NULL, false);
INSERT INTO public.worklog_type VALUES (3, 'Training', 'training', NULL, false);
SELECT pg_catalog.setval('public.api_key_seq', 1, true);
SELECT pg_catalog.setval('public.callback_attempt_seq', 50, true);
SELECT pg_catalog.setval('public.callback_seq', 10, true);
SELECT pg_catalog.setval('public.desk_role_seq', 100, false);
SELECT pg_catalog.setval('public.lookup_seq', 1000, false);
SELECT pg_catalog.setval('public.person_seq', 10, true);
SELECT pg_catalog.setval('public.request_history_change_seq', 50, true);
SELECT pg_catalog.setval('public.request_history_seq', 50, true);
SELECT pg_catalog.setval('public.request_seq', 5, true);
ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_hash UNIQUE (key_hash);
ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_of_person UNIQUE (person_id);
ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.callback_attempt
    ADD CONSTRAINT callback_attempt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.callback
    ADD CONSTRAINT callback_passage UNIQUE (request_id, passage_no);
ALTER TABLE ONLY public.callback
    ADD CONSTRAINT callback_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.callback
    ADD CONSTRAINT callback_webhook_id UNIQUE (webhook_id);
ALTER TABLE ONLY public.category
    ADD CONSTRAINT category_name UNIQUE (name_key);
ALTER TABLE ONLY public.category
    ADD CONSTRAINT category_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.change_stamp
    ADD CONSTRAINT change_stamp_pkey PRIMARY KEY (topic);
ALTER TABLE ONLY public.closure_code
    ADD CONSTRAINT closure_code_name UNIQUE (name_key);
ALTER TABLE ONLY public.closure_code
    ADD CONSTRAINT closure_code_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.department
    ADD CONSTRAINT department_name UNIQUE (name_key);
ALTER TABLE ONLY public.department
    ADD CONSTRAINT department_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.desk_role
    ADD CONSTRAINT desk_role_name UNIQUE (name_key);
ALTER TABLE ONLY public.desk_role
    ADD CONSTRAINT desk_role_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.desk_role_right
    ADD CONSTRAINT desk_role_right_pkey PRIMARY KEY (role_id, right_name);
ALTER TABLE ONLY public.encryption_key
    ADD CONSTRAINT encryption_key_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE ONLY public.idempotent_post
    ADD CONSTRAINT idempotent_post_key PRIMARY KEY (owner_id, idempotency_key);
ALTER TABLE ONLY public.impact
    ADD CONSTRAINT impact_name UNIQUE (name_key);
ALTER TABLE ONLY public.impact
    ADD CONSTRAINT impact_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.item
    ADD CONSTRAINT item_name UNIQUE (subcategory_id, name_key);
ALTER TABLE ONLY public.item
    ADD CONSTRAINT item_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_on_demand UNIQUE (demand_key);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.priority
    ADD CONSTRAINT priority_name UNIQUE (name_key);
ALTER TABLE ONLY public.priority
    ADD CONSTRAINT priority_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.request_history_change
    ADD CONSTRAINT request_history_change_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.request_history
    ADD CONSTRAINT request_history_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.request_level
    ADD CONSTRAINT request_level_name UNIQUE (name_key);
ALTER TABLE ONLY public.request_level
    ADD CONSTRAINT request_level_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.request_mode
    ADD CONSTRAINT request_mode_name UNIQUE (name_key);
ALTER TABLE ONLY public.request_mode
    ADD CONSTRAINT request_mode_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.request_status
    ADD CONSTRAINT request_status_name UNIQUE (name_key);
ALTER TABLE ONLY public.request_status
    ADD CONSTRAINT request_status_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_name UNIQUE (name_key);
ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.request_type
    ADD CONSTRAINT request_type_name UNIQUE (name_key);
ALTER TABLE ONLY public.request_type
    ADD CONSTRAINT request_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.site
    ADD CONSTRAINT site_name UNIQUE (name_key);
ALTER TABLE ONLY public.site
    ADD CONSTRAINT site_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.subcategory
    ADD CONSTRAINT subcategory_name UNIQUE (category_id, name_key);
ALTER TABLE ONLY public.subcategory
    ADD CONSTRAINT subcategory_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.support_group_member
    ADD CONSTRAINT support_group_member_pkey PRIMARY KEY (group_id, person_id);
ALTER TABLE ONLY public.support_group
    ADD CONSTRAINT support_group_name UNIQUE (name_key);
ALTER TABLE ONLY public.support_group
    ADD CONSTRAINT support_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.support_rep
    ADD CONSTRAINT support_rep_login UNIQUE (login_key);
ALTER TABLE ONLY public.support_rep
    ADD CONSTRAINT support_rep_pkey PRIMARY KEY (person_id);
ALTER TABLE ONLY public.support_rep_role
    ADD CONSTRAINT support_rep_role_pkey PRIMARY KEY (person_id, role_id);
ALTER TABLE ONLY public.urgency
    ADD CONSTRAINT urgency_name UNIQUE (name_key);
ALTER TABLE ONLY public.urgency
    ADD CONSTRAINT urgency_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.worklog_type
    ADD CONSTRAINT worklog_type_name UNIQUE (name_key);
ALTER TABLE ONLY public.worklog_type
    ADD CONSTRAINT worklog_type_pkey PRIMARY KEY (id);
CREATE INDEX callback_attempt_of ON public.callback_attempt USING btree (callback_id, id);
CREATE INDEX callback_due ON public.callback USING btree (state, next_attempt_at);
CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);
CREATE INDEX idempotent_post_created ON public.idempotent_post USING btree (created_at);
CREATE INDEX person_email ON public.person USING btree (email_key);
CREATE INDEX person_name ON public.person USING btree (name_key, id);
CREATE INDEX request_by_group ON public.request USING btree (group_id, id);
CREATE INDEX request_by_requester ON public.request USING btree (requester_id, id);
CREATE INDEX request_by_status ON public.request USING btree (status_id, id);
CREATE INDEX request_by_technician ON public.request USING btree (technician_id, id);
CREATE INDEX request_created ON public.request USING btree (created_at, id);
CREATE INDEX request_history_change_of ON public.request_history_change USING btree (history_id, id);
CREATE INDEX request_history_of ON public.request_history USING btree (request_id, id);
CREATE INDEX request_trashed ON public.request USING btree (deleted_at, id);
ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_created_by_id_fkey FOREIGN KEY (created_by_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.support_rep(person_id);
ALTER TABLE ONLY public.callback_attempt
    ADD CONSTRAINT callback_attempt_callback_id_fkey FOREIGN KEY (callback_id) REFERENCES public.callback(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.desk_role_right
    ADD CONSTRAINT desk_role_right_role_id_fkey FOREIGN KEY (role_id) REFERENCES public.desk_role(id);
ALTER TABLE ONLY public.item
    ADD CONSTRAINT item_subcategory_id_fkey FOREIGN KEY (subcategory_id) REFERENCES public.subcategory(id);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_department_id_fkey FOREIGN KEY (department_id) REFERENCES public.department(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.category(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_closure_code_id_fkey FOREIGN KEY (closure_code_id) REFERENCES public.closure_code(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_created_by_id_fkey FOREIGN KEY (created_by_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_group_id_fkey FOREIGN KEY (group_id) REFERENCES public.support_group(id);
ALTER TABLE ONLY public.request_history
    ADD CONSTRAINT request_history_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.request_history_change
    ADD CONSTRAINT request_history_change_history_id_fkey FOREIGN KEY (history_id) REFERENCES public.request_history(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.request_history
    ADD CONSTRAINT request_history_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.request(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_impact_id_fkey FOREIGN KEY (impact_id) REFERENCES public.impact(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.item(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_level_id_fkey FOREIGN KEY (level_id) REFERENCES public.request_level(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_mode_id_fkey FOREIGN KEY (mode_id) REFERENCES public.request_mode(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_on_behalf_of_id_fkey FOREIGN KEY (on_behalf_of_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_priority_id_fkey FOREIGN KEY (priority_id) REFERENCES public.priority(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_request_type_id_fkey FOREIGN KEY (request_type_id) REFERENCES public.request_type(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_requester_id_fkey FOREIGN KEY (requester_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_resolution_by_id_fkey FOREIGN KEY (resolution_by_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_site_id_fkey FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_status_id_fkey FOREIGN KEY (status_id) REFERENCES public.request_status(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_subcategory_id_fkey FOREIGN KEY (subcategory_id) REFERENCES public.subcategory(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_technician_id_fkey FOREIGN KEY (technician_id) REFERENCES public.support_rep(person_id);
ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.category(id);
ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_group_id_fkey FOREIGN KEY (group_id) REFERENCES public.support_group(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_template_id_fkey FOREIGN KEY (template_id) REFERENCES public.request_template(id);
ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_impact_id_fkey FOREIGN KEY (impact_id) REFERENCES public.impact(id);
ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.item(id);
ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_level_id_fkey FOREIGN KEY (level_id) REFERENCES public.request_level(id);
ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_mode_id_fkey FOREIGN KEY (mode_id) REFERENCES public.request_mode(id);
ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_priority_id_fkey FOREIGN KEY (priority_id) REFERENCES public.priority(id);
ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_status_id_fkey FOREIGN KEY (status_id) REFERENCES public.request_status(id);
ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_subcategory_id_fkey FOREIGN KEY (subcategory_id) REFERENCES public.subcategory(id);
ALTER TABLE ONLY public.request_template
    ADD CONSTRAINT request_template_urgency_id_fkey FOREIGN KEY (urgency_id) REFERENCES public.urgency(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_urgency_id_fkey FOREIGN KEY (urgency_id) REFERENCES public.urgency(id);
ALTER TABLE ONLY public.subcategory
    ADD CONSTRAINT subcategory_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.category(id);
ALTER TABLE ONLY public.support_group_member
    ADD CONSTRAINT support_group_member_group_id_fkey FOREIGN KEY (group_id) REFERENCES public.support_group(id);
ALTER TABLE ONLY public.support_group_member
    ADD CONSTRAINT support_group_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.support_rep(person_id);
ALTER TABLE ONLY public.support_group
    ADD CONSTRAINT support_group_site_id_fkey FOREIGN KEY (site_id) REFERENCES public.site(id);
ALTER TABLE ONLY public.support_rep
    ADD CONSTRAINT support_rep_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.support_rep_role
    ADD CONSTRAINT support_rep_role_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.support_rep(person_id);
ALTER TABLE ONLY public.support_rep_role
    ADD CONSTRAINT support_rep_role_role_id_fkey FOREIGN KEY (role_id) REFERENCES public.desk_role(id);
