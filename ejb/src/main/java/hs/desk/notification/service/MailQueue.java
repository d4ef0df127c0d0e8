package hs.desk.notification.service;

import hs.desk.instruction.Instruction;
import hs.desk.notification.Circle;
import hs.desk.notification.InstructionMail;
import hs.desk.notification.InstructionMail.News;
import hs.desk.notification.Mail;
import hs.desk.notification.MailContent;
import hs.desk.notification.Occasion;
import hs.desk.product.Product;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Takes mails into the business transaction. They are sent after its commit. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class MailQueue {

  @PersistenceContext(unitName = "strategy")
  private EntityManager em;

  @Inject private Audience audience;
  @Inject private Languages languages;
  @Inject private MailSettings settings;

  /**
   * One mail to each of the people, due now by the database's clock, as its senders read it.
   *
   * @param eventId what it follows from; mails leave in this order
   */
  public void add(long eventId, Collection<String> usernames, MailContent content) {
    Instant now = QueueClock.now(em);
    for (String username : usernames) {
      String messageId = eventId + "." + UUID.randomUUID() + "@" + settings.domain();
      em.persist(new Mail(eventId, username, content, messageId, now));
    }
  }

  /** To those whom an instruction waits for, as it stands; nobody where nothing is to do. */
  public void asked(long eventId, Instruction instruction, Product product) {
    switch (Circle.asked(instruction.status())) {
      case APPROVERS -> toApprove(eventId, instruction, product);
      case TRADERS -> approved(eventId, instruction, product);
      case NOBODY -> {
        // done before anybody could begin
      }
    }
  }

  /** To the traders of its product: the instruction is approved. */
  private void approved(long eventId, Instruction instruction, Product product) {
    List<String> traders = audience.traders(instruction.productCode());
    tell(eventId, News.of(Occasion.APPROVED), instruction, product, traders);
  }

  /** To those who may approve it: the instruction waits for them. */
  private void toApprove(long eventId, Instruction instruction, Product product) {
    List<String> approvers = audience.approvers(instruction.productCode(), instruction.createdBy());
    tell(eventId, News.of(Occasion.TO_APPROVE), instruction, product, approvers);
  }

  /**
   * To each of the people, in his language.
   *
   * @param actor who did it
   * @param reason as it was given, or null
   */
  public void tell(
      long eventId,
      Occasion occasion,
      Instruction instruction,
      Collection<String> usernames,
      String actor,
      String reason) {
    tell(eventId, new News(occasion, actor, reason), instruction, usernames);
  }

  /** To each of the people, in his language. */
  public void tell(long eventId, News news, Instruction instruction, Collection<String> usernames) {
    Product product = em.find(Product.class, instruction.productCode());
    tell(eventId, news, instruction, product, usernames);
  }

  private void tell(
      long eventId,
      News news,
      Instruction instruction,
      Product product,
      Collection<String> usernames) {
    if (usernames.isEmpty()) {
      return;
    }
    languages
        .group(usernames)
        .forEach(
            (language, names) ->
                add(
                    eventId,
                    names,
                    InstructionMail.of(
                        news, instruction, product, settings.publicUrl(), language)));
  }
}
