package hs.desk.instruction;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * What an approver or a trader says of an amendment.
 *
 * @param positionIds waiting lines a trader speaks of; null means all he is asked for
 * @param reason needed to reject, else may be null
 */
public record NewDecision(
    @NotNull Decision status, List<@NotNull Long> positionIds, String reason) {}
