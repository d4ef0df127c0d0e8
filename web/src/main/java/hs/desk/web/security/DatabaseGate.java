package hs.desk.web.security;

import hs.desk.database.Databases;
import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Refuses calls at once while the database that every one of them needs does not answer. */
@Provider
@PreMatching
@Priority(LoginRequired.FIRST - 100)
public class DatabaseGate implements ContainerRequestFilter {

  @EJB private Databases databases;

  @Override
  public void filter(ContainerRequestContext call) {
    databases.requireStrategy();
  }
}
