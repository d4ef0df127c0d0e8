package hs.desk.probe;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells over HTTP what {@link Laziness} sees. */
@WebServlet("/report")
public class LazinessProbe extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @PersistenceContext(unitName = "strategy")
  private transient EntityManager em;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.getWriter().print(Laziness.report(em));
  }
}
