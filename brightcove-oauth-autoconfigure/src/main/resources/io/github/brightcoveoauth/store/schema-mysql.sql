-- Table of Spring Security's JdbcOAuth2AuthorizedClientService, for brightcove.oauth.token.store=jdbc
CREATE TABLE IF NOT EXISTS oauth2_authorized_client (
	client_registration_id varchar(100) NOT NULL,
	principal_name varchar(200) NOT NULL,
	access_token_type varchar(100) NOT NULL,
	access_token_value blob NOT NULL,
	access_token_issued_at datetime(3) NOT NULL,
	access_token_expires_at datetime(3) NOT NULL,
	access_token_scopes varchar(1000) DEFAULT NULL,
	refresh_token_value blob DEFAULT NULL,
	refresh_token_issued_at datetime(3) DEFAULT NULL,
	created_at datetime(3) DEFAULT CURRENT_TIMESTAMP(3) NOT NULL,
	PRIMARY KEY (client_registration_id, principal_name)
);
