package hs.desk.notification.service;

import hs.desk.instruction.Instruction;
import hs.desk.notification.InstructionMail;
import hs.desk.notification.Mail;
import hs.desk.notification.MailContent;
import hs.desk.product.Product;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Takes mails into the business transaction. They are sent after its commit. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class MailQueue {

  @PersistenceContext(unitName = "strategy")
  private EntityManager em;

  @Inject private Audience audience;
  @Inject private MailSettings settings;

  /**
   * One mail to each of the people.
   *
   * @param eventId what it follows from; mails leave in this order
   */
  public void add(long eventId, Collection<String> usernames, MailContent content) {
    Instant now = Instant.now();
    for (String username : usernames) {
      String messageId = eventId + "." + UUID.randomUUID() + "@" + settings.domain();
      em.persist(new Mail(eventId, username, content, messageId, now));
    }
  }

  /** To the traders of its product: the instruction is approved. */
  public void approved(long eventId, Instruction instruction) {
    MailContent content =
        InstructionMail.approved(instruction, product(instruction), settings.publicUrl());
    add(eventId, audience.traders(instruction.productCode()), content);
  }

  /** To those who may approve it: the instruction waits for them. */
  public void toApprove(long eventId, Instruction instruction) {
    MailContent content =
        InstructionMail.toApprove(instruction, product(instruction), settings.publicUrl());
    String author = instruction.createdBy();
    add(eventId, audience.approvers(instruction.productCode(), author), content);
  }

  private Product product(Instruction instruction) {
    return em.find(Product.class, instruction.productCode());
  }
}
