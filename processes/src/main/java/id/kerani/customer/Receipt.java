package id.kerani.customer;

import id.kerani.worklist.CaseId;
import java.time.Instant;

/**
 * That an application was received; says nothing of what became of it, so it may be shown to anybody who sent it.
 *
 * @param number what to quote, {@code REG-2026-00093}
 */
public record Receipt(CaseId id, String number, Instant receivedAt) {}
